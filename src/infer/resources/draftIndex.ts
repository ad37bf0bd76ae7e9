import type { Draft } from './draft.ts'
import { nounIn } from './paths.ts'

/** The drafts of a document, found by the paths of their items and by their nouns. */
export class DraftIndex {
  readonly drafts: Draft[] = []
  /** For each form of a path, the first draft whose items are at such paths. */
  readonly #owners = new Map<string, Draft>()
  /** The drafts by the noun of their last label. */
  readonly #alike = new Map<string, Draft[]>()

  add(draft: Draft): void {
    this.drafts.push(draft)
    for (const { form } of draft.itemPlaces) if (!this.#owners.has(form)) this.#owners.set(form, draft)
    const noun = nounIn(draft.labels.at(-1) as string)
    const alike = this.#alike.get(noun)
    if (alike) alike.push(draft)
    else this.#alike.set(noun, [draft])
  }

  /** The draft whose items are at paths of this form. */
  ownerOf(form: string): Draft | undefined {
    return this.#owners.get(form)
  }

  /** The drafts whose last label has the noun of this one. */
  alike(label: string): readonly Draft[] {
    return [...new Set([label, nounIn(label)].flatMap((noun) => this.#alike.get(noun) ?? []))]
  }
}
