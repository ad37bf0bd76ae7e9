import type { Origins } from './origins.ts'

/** A document, and the files it was read from. */
export interface LoadedSpec {
  /** Made of the name of its file: `./Pet Store.yaml` → `pet-store`. */
  readonly name: string
  readonly document: object
  /** Absolute paths, or paths as they were given. Empty for a URL. */
  readonly files: readonly string[]
  /** Where parts of other files came from; undefined for a document of one file. */
  readonly origins?: Origins
}
