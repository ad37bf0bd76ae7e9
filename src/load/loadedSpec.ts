import type { Finding } from '../document/finding.ts'
import type { Origins } from './origins.ts'
import type { TextPosition } from './text/positions.ts'

/** A document, and the files it was read from. */
export interface LoadedSpec {
  /** Derived from the name of its file: `./Pet Store.yaml` → `pet-store`. */
  readonly name: string
  readonly document: object
  /** The path or URL it was read from. */
  readonly from: string
  /** Absolute paths, or paths as they were given. Empty for a URL. */
  readonly files: readonly string[]
  /** Knows from which file each part came. Undefined for a document in one file. */
  readonly origins?: Origins
  /** Finds names that occur twice in an object of the JSON text, which are lost in the parsed document. Slower than parsing the text. */
  readonly repeatedNames?: () => readonly PlacedFinding[]
}

/** A finding with its place in a file. */
export interface PlacedFinding extends Finding {
  readonly file: string
  readonly position: TextPosition
}
