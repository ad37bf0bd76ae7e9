import type { Data } from '../data.ts'

/** A field as replies show it. */
export interface ShownField {
  readonly name: string
  readonly isWriteOnly: boolean
  /** Whether a scalar in it is shown as it is. */
  readonly isFlat: boolean
}

/** The fields of a structure as replies show them, worked out once for all of its values. */
export class ShownFields {
  readonly #list: readonly ShownField[]
  readonly #names: ReadonlySet<string>

  /** @param areDistinct whether no name that a reply shows is another one with other case or separators */
  constructor(list: readonly ShownField[], areDistinct: boolean) {
    this.#list = list
    this.#names = new Set(areDistinct ? list.map(({ name }) => name) : [])
  }

  /** Whether a value has no names but those of these fields, so that it has none with other case or separators. */
  areExactly(data: Data): boolean {
    for (const name in data) if (!this.#names.has(name)) return false
    return true
  }

  /** Whether a value is shown as it is: it has only scalars, in these fields and in their order. */
  isWhole(data: Data): boolean {
    if (this.#names.size < this.#list.length) return false
    const list = this.#list
    let at = 0
    for (const name in data) {
      while (at < list.length && (list[at] as ShownField).name !== name) at += 1
      const field = list[at]
      const value = data[name]
      if (field === undefined || field.isWriteOnly || !field.isFlat || value === undefined || isStructured(value)) return false
      at += 1
    }
    return true
  }
}

function isStructured(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
