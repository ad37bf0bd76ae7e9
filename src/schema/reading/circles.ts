import { itemsOf } from '../../document/lenient.ts'
import { isReference } from '../../document/references.ts'
import { partOf, walk } from '../../document/walk/walk.ts'
import { Groups, type Group } from './groups.ts'
import { mayHaveSteps, placeOf, stepsOf, type Following, type InPlaceSchema } from './inPlace.ts'
import type { Keywords } from './keywords.ts'

/** Marks the copy of a base schema without the choice that leads back to its child. */
export const plainBase = Symbol('plain base')

/** A part by which a schema contains itself, and what is ignored there: this part, or only the choices of the base that it names. */
export interface Circle {
  /** The end of the JSON pointer, such as `allOf/0`. */
  readonly place: string
  readonly ignored: 'part' | 'choices'
}

const none: readonly Circle[] = []

/** What happens to a step: it is ignored, or it leads to a copy of the base without choices. */
type Cut = 'drop' | 'plain'

/**
 * Opens schemas that contain themselves for the same value, by `$ref`, `allOf`, `anyOf` and so on: checking one would never end. Often a
 * child extends a base by `allOf`, and the base allows its children by `oneOf`. Then the child extends the base without its `oneOf`. In
 * other circles the part that leads back is ignored.
 */
export class Circles {
  readonly #document: object
  readonly following: Following
  readonly #groups = new Groups((schema) => this.#stepsOf(schema).map(({ to }) => to))
  readonly #cuts = new Map<Keywords, Map<string, Cut>>()
  readonly #settled = new Set<Group>()
  #places: Map<unknown, RankedPlace> | undefined

  constructor(document: object, following: Following) {
    this.#document = document
    this.following = following
  }

  /** The parts by which a schema contains itself. */
  cutsOf(schema: Keywords): readonly Circle[] {
    this.#settle(schema)
    const cuts = this.#cuts.get(schema)
    return cuts ? [...cuts].map(([place, cut]) => ({ place, ignored: cut === 'plain' ? 'choices' : 'part' })) : none
  }

  /** The schema without the parts by which it contains itself. */
  opened(schema: Keywords): Keywords {
    this.#settle(schema)
    const cuts = this.#cuts.get(schema)
    if (!cuts) return schema
    let result = schema
    for (const step of this.#stepsOf(schema).toReversed()) {
      const cut = cuts.get(placeOf(step))
      if (cut) result = replaced(result, step, cut === 'plain' ? this.#plain(step.to) : undefined)
    }
    return result
  }

  /** A base without the choices that lead back to it. */
  #plain(base: Keywords): Keywords {
    const group = this.#groups.of(base)
    const opened: Record<string | symbol, unknown> = { ...this.opened(base), [plainBase]: true }
    for (const { keyword } of this.#stepsOf(base).filter((step) => isChoice(step) && group?.has(step.to))) delete opened[keyword]
    return opened
  }

  #stepsOf(schema: Keywords): readonly InPlaceSchema[] {
    return stepsOf(schema, this.following)
  }

  /** All schemas of the document, with their places, in order. */
  get #placed(): ReadonlyMap<unknown, RankedPlace> {
    if (!this.#places) {
      this.#places = new Map()
      for (const { kind, named, value, at } of walk([partOf(this.#document)]))
        if (kind === 'schema' && !named) this.#places.set(value, { at, rank: this.#places.size })
    }
    return this.#places
  }

  /** Decides for the whole group of a schema what to ignore. That depends on the document alone, not on which schema is used first. */
  #settle(schema: Keywords): void {
    if (!this.#maySettle(schema)) return
    const group = this.#groups.of(schema)
    if (!group || this.#settled.has(group)) return
    this.#settled.add(group)
    const rank = (each: Keywords): number => this.#placed.get(each)?.rank ?? Infinity
    const members = [...group].toSorted((a, b) => rank(a) - rank(b))
    for (const each of members)
      for (const step of this.#within(group, each))
        if (isExtension(step) && this.#hasChoices(group, step.to)) this.#cut(each, step, 'plain')
    const passed = { whole: new Set<Keywords>(), plain: new Set<Keywords>() }
    for (const each of members)
      this.#dropBack({ schema: each, kind: 'whole' }, { group, passed, way: { whole: new Set(), plain: new Set() } })
  }

  /** A fast check: most schemas lead to no other. No way leads to a mere reference, but through it. */
  #maySettle(schema: Keywords): boolean {
    if (isReference(schema)) return this.following.hasSiblings && Object.keys(schema).length > 1
    return mayHaveSteps(schema)
  }

  #within(group: Group, schema: Keywords): InPlaceSchema[] {
    return this.#stepsOf(schema).filter(({ to }) => group.has(to))
  }

  #hasChoices(group: Group, base: Keywords): boolean {
    return this.#within(group, base).some(isChoice)
  }

  #cut(schema: Keywords, step: InPlaceSchema, cut: Cut): void {
    const cuts = this.#cuts.get(schema) ?? new Map<string, Cut>()
    this.#cuts.set(schema, cuts.set(placeOf(step), cut))
  }

  /** Ignores each step that leads back to a schema on the way to it. */
  #dropBack({ schema, kind }: Visit, search: Search): void {
    const { group, passed, way } = search
    if (passed[kind].has(schema)) return
    passed[kind].add(schema)
    way[kind].add(schema)
    for (const step of this.#within(group, schema)) {
      if (kind === 'plain' && isChoice(step)) continue
      const next = this.#cuts.get(schema)?.get(placeOf(step)) === 'plain' ? 'plain' : 'whole'
      if (way[next].has(step.to)) this.#cut(schema, step, 'drop')
      else this.#dropBack({ schema: step.to, kind: next }, search)
    }
    way[kind].delete(schema)
  }
}

interface RankedPlace {
  readonly at: string
  readonly rank: number
}

/** A schema on the way, as a whole or as a base without choices. */
interface Visit {
  readonly schema: Keywords
  readonly kind: 'whole' | 'plain'
}

interface Search {
  readonly group: Group
  readonly passed: Readonly<Record<Visit['kind'], Set<Keywords>>>
  readonly way: Search['passed']
}

function isChoice({ keyword }: InPlaceSchema): boolean {
  return keyword === 'oneOf' || keyword === 'anyOf'
}

function isExtension({ keyword }: InPlaceSchema): boolean {
  return keyword === 'allOf' || keyword === '$ref'
}

/** A copy of a schema with another schema at a step. Without one, the step is removed, and the keyword too if nothing is left of it. */
function replaced(schema: Keywords, { keyword, key }: InPlaceSchema, by: unknown): Keywords {
  const { [keyword]: value, ...rest } = schema
  if (keyword === '$ref') return by === undefined ? rest : { ...rest, allOf: [by, ...itemsOf(rest['allOf'] as readonly unknown[])] }
  if (key === undefined) return rest
  if (!Array.isArray(value))
    return { ...rest, [keyword]: Object.fromEntries(Object.entries(value as object).filter(([name]) => name !== key)) }
  const list = by === undefined ? value.toSpliced(Number(key), 1) : value.with(Number(key), by)
  return list.length === 0 ? rest : { ...rest, [keyword]: list }
}
