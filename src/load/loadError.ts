/** A spec could not be read. The message says where (file, line, column) and why. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
  /** Whether a server did not answer, or not with a document. */
  readonly unreachable: boolean
  /** Files that the spec refers to, even missing ones: a change to one of them may fix the error. */
  readonly files: readonly string[]
  constructor(message: string, { unreachable = false, files = [] }: { unreachable?: boolean; files?: readonly string[] } = {}) {
    super(message)
    this.unreachable = unreachable
    this.files = files
  }
}
