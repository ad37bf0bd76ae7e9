import type { World } from '../world.ts'

/** A start that worlds can copy: the records that a world had when it was saved. */
export interface Template {
  readonly name: string
  /** The number of its records, including those that the mock keeps for itself. */
  readonly records: number
}

/** All records of a world. Records cannot change, so they are not copied. */
export interface TemplateContents {
  readonly records: number
  readonly collections: readonly { readonly name: string; readonly documents: readonly object[] }[]
}

/** The mock has reached its limit of templates. */
export class TooManyTemplatesError extends Error {
  override readonly name = 'TooManyTemplatesError'
}

/** The templates of a mock, and what worlds that are copies of them started with. */
export interface Templates {
  /** How many there are; where several processes share a store, how many this one has seen. */
  readonly size: number
  /**
   * Saves a template. One with the same name is replaced.
   *
   * @throws TooManyTemplatesError
   */
  save(name: string, contents: TemplateContents): Promise<void>
  find(name: string): Promise<TemplateContents | undefined>
  /** All templates, sorted by name. */
  list(): Promise<readonly Template[]>
  /** Removes a template; false if there is none with this name. Worlds that were made from it stay. */
  remove(name: string): Promise<boolean>
  /** Notes what a world starts with, even if the template is changed or removed later. Part of a step of the world. */
  noteStart(world: World, contents: TemplateContents): void
  startOf(world: World): TemplateContents | undefined
}

/** The largest number of templates. */
const mostTemplates = 100

/** Throws `TooManyTemplatesError` if one more would be too many. */
export function refuseTooMany(size: number): void {
  if (size >= mostTemplates) throw new TooManyTemplatesError(`There are ${mostTemplates} templates already. Remove one first.`)
}

export function sorted(templates: readonly Template[]): readonly Template[] {
  const all = templates.map(({ name, records }) => ({ name, records }))
  return all.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
