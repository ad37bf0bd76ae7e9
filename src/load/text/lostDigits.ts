import { mayHaveExact } from '../../numbers/exactJson.ts'
import { ExactNumber } from '../../numbers/exactNumber.ts'
import { parseJson, parseYaml } from './parseText.ts'

/** A number that was rounded, and the list or object that contains it. */
interface Lost {
  readonly owner: Record<string, unknown>
  readonly name: string
  readonly exact: ExactNumber
}

/**
 * Restores numbers that the parser of bundled documents rounds. Bundling moves lists and objects, but they stay the same objects, so the
 * numbers can be put back.
 */
export class LostDigits {
  readonly #found: Lost[] = []
  readonly #seen = new WeakSet()

  /** Notes the numbers of a document that was parsed from a text. */
  async note(parsed: unknown, text: string): Promise<void> {
    if (mayHaveExact(text)) this.#compare(parsed, parseJson(text) ?? (await parseYaml(text, '').catch(() => undefined)))
  }

  /** Puts the exact numbers back in their places. */
  restore(): void {
    for (const { owner, name, exact } of this.#found) if (typeof owner[name] === 'number') owner[name] = exact
  }

  #compare(rounded: unknown, read: unknown): void {
    if (typeof rounded !== 'object' || rounded === null || typeof read !== 'object' || read === null) return
    if (this.#seen.has(rounded)) return
    this.#seen.add(rounded)
    const owner = rounded as Record<string, unknown>
    for (const [name, each] of Object.entries(read)) {
      if (each instanceof ExactNumber) this.#found.push({ owner, name, exact: each })
      else this.#compare(owner[name], each)
    }
  }
}
