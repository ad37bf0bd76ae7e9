import type { Finding } from '../document/finding.ts'
import type { Origins } from './origins.ts'
import type { Position } from './positions.ts'

/** A document, and the files it was read from. */
export interface LoadedSpec {
  /** Made of the name of its file: `./Pet Store.yaml` → `pet-store`. */
  readonly name: string
  readonly document: object
  /** The path or URL it was read from. */
  readonly from: string
  /** Absolute paths, or paths as they were given. Empty for a URL. */
  readonly files: readonly string[]
  /** Which files the parts came from; undefined for a document of one file. */
  readonly origins?: Origins
  /** Finds names that objects of JSON text have more than once, which the document does not tell. It takes longer than to parse the text. */
  readonly repeatedNames?: () => readonly PlacedFinding[]
}

/** A finding with the place that it had in its file. */
export interface PlacedFinding extends Finding {
  readonly file: string
  readonly position: Position
}
