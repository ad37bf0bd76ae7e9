/** Says why nothing can be verified as asked: a mistake in what was given, or something that is not installed. */
export class VerifyError extends Error {
  override readonly name = 'VerifyError'
}
