/** Thrown by a write that would give two records the same key or the same unique fields. This is a bug in a handler. */
export class DuplicateError extends Error {
  override readonly name = 'DuplicateError'
}
