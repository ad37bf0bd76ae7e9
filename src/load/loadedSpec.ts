/** A document, and the files it was read from. */
export interface LoadedSpec {
  /** Made of the name of its file: `./Pet Store.yaml` → `pet-store`. */
  readonly name: string
  readonly document: object
  /** Absolute paths, or paths as they were given. Empty for a URL. */
  readonly files: readonly string[]
}
