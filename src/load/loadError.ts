/** Thrown when a spec cannot be read. The message contains the place (file, line, column) and the reason. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
  /** Whether a server did not answer, or answered without a document. */
  readonly unreachable: boolean
  /** The files that the spec refers to, also missing ones. A change to one of them may fix the error. */
  readonly files: readonly string[]
  constructor(message: string, { unreachable = false, files = [] }: { unreachable?: boolean; files?: readonly string[] } = {}) {
    super(message)
    this.unreachable = unreachable
    this.files = files
  }
}
