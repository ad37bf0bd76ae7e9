/** Thrown if a store cannot be opened. The message says why, and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}
