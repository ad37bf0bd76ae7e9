import { pointerPart, pointerParts } from '../document/references.ts'

/** The file that a part of a bundled document was read from, and its place in that file. */
export interface Origin {
  readonly file: string
  readonly pointer: string
}

/** Remembers which files the parts of a bundled document came from. Bundling moves the parts, but they stay the same objects. */
export class Origins {
  readonly #known = new WeakMap<object, Origin>()

  /** Notes a file before its parts are moved. */
  note(parsed: unknown, file: string): void {
    const waiting: [unknown, string][] = [[parsed, '']]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [value, pointer] = next
      if (typeof value !== 'object' || value === null || this.#known.has(value)) continue
      this.#known.set(value, { file, pointer })
      for (const [name, each] of Object.entries(value)) waiting.push([each, `${pointer}/${pointerPart(name)}`])
    }
  }

  /** Where a part of the bundled document came from; undefined for parts of the first file. */
  find(document: object, at: string): Origin | undefined {
    let value: unknown = document
    let found: Origin | undefined
    for (const name of pointerParts(at)) {
      value = (value as Record<string, unknown> | undefined)?.[name]
      const known = typeof value === 'object' && value !== null ? this.#known.get(value) : undefined
      if (known) found = known
      else if (found) found = { file: found.file, pointer: `${found.pointer}/${pointerPart(name)}` }
    }
    return found
  }
}
