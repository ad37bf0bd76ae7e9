/** A document, and the files it was read from. */
export interface LoadedSpec {
  readonly document: object
  /** Absolute paths, or paths as they were given. Empty for a URL. */
  readonly files: readonly string[]
}
