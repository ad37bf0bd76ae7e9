/** The run cannot start, because of a mistake in the input or a package that is not installed. */
export class VerifyError extends Error {
  override readonly name = 'VerifyError'
}
