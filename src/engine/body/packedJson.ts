import { parseExactJson } from '../../numbers/exactJson.ts'

/** A value that is stored as JSON text, which takes less memory than the value. */
export class PackedJson {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** A value as it was before it was packed. */
export function unpack(packed: unknown): unknown {
  return packed instanceof PackedJson ? parseExactJson(packed.text) : packed
}
