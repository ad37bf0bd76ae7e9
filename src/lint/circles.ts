import type { OpenApiDocument } from '../document/document.ts'
import { finding, type Finding } from '../document/finding.ts'
import { isObject, itemsOf } from '../document/lenient.ts'
import type { Part } from '../document/walk/walk.ts'
import type { Circles } from '../schema/reading/circles.ts'
import { Groups, type Group } from '../schema/reading/groups.ts'
import { ended, stepsOf, type InPlaceSchema } from '../schema/reading/inPlace.ts'
import type { Keywords } from '../schema/reading/keywords.ts'
import { Schemas } from '../schema/reading/schemas.ts'

/** Returns a check for schemas that contain themselves for the same value, and for schemas that no finite value matches. */
export function circleCheck(document: OpenApiDocument): (part: Part) => Finding[] {
  const { circles } = new Schemas(document, 'response')
  const needs = new Needs(circles)
  return ({ value, at }) => {
    if (!isObject(value)) return none
    const cuts = circles.cutsOf(value)
    const isEndless = needs.isEndless(value)
    if (cuts.length === 0 && !isEndless) return none
    const circular = cuts.map(({ place, ignored }) => finding(ignored === 'part' ? 'circular-schema' : 'circular-base', `${at}/${place}`))
    return isEndless ? [...circular, finding('endless-schema', at)] : circular
  }
}

const none: Finding[] = []

/** Knows which other schemas a value needs: all of `each`, and one of each list of `choices`. */
class Needs {
  readonly #circles: Circles
  readonly #groups = new Groups((schema) => [...this.#each(schema), ...this.#choices(schema).flat()])
  readonly #endless = new Map<Group, ReadonlySet<Keywords>>()

  constructor(circles: Circles) {
    this.#circles = circles
  }

  /** Whether every value of a schema needs another value of the same schema within it. */
  isEndless(schema: Keywords): boolean {
    if (!mayNeed(schema) || this.#within(schema).length === 0) return false
    const group = this.#groups.of(schema)
    if (!group) return false
    const known = this.#endless.get(group) ?? this.#endlessIn(group)
    this.#endless.set(group, known)
    return known.has(schema)
  }

  #endlessIn(group: Group): ReadonlySet<Keywords> {
    const endless = new Set(group)
    const ends = (schema: Keywords): boolean => !endless.has(schema)
    for (let before = -1; before !== endless.size;) {
      before = endless.size
      for (const each of endless)
        if (this.#each(each).every(ends) && this.#choices(each).every((branches) => branches.some(ends))) endless.delete(each)
    }
    return endless
  }

  #each(schema: Keywords): Keywords[] {
    const steps = this.#stepsOf(schema).filter(({ keyword }) => keyword === '$ref' || keyword === 'allOf')
    return [...steps.map(({ to }) => to), ...this.#within(schema)]
  }

  #choices(schema: Keywords): Keywords[][] {
    const steps = this.#stepsOf(schema)
    const branches = (keyword: string): Keywords[] => steps.filter((step) => step.keyword === keyword).map(({ to }) => to)
    return [branches('oneOf'), branches('anyOf')].filter((each) => each.length > 0)
  }

  #stepsOf(schema: Keywords): readonly InPlaceSchema[] {
    return stepsOf(this.#circles.opened(schema), this.#circles.following)
  }

  /** The schemas of required fields and items. None if another type than an object or a list is possible. */
  #within(schema: Keywords): Keywords[] {
    const { type, nullable, properties, required, items, minItems } = schema
    if (nullable === true) return []
    const fields = isObject(properties) ? properties : {}
    const names = type === 'object' ? itemsOf(required as readonly string[] | undefined).filter((name) => Object.hasOwn(fields, name)) : []
    const parts = type === 'array' && typeof minItems === 'number' && minItems > 0 ? [items] : names.map((name) => fields[name])
    return parts.map((part) => ended(part, this.#circles.following)).filter((part) => part !== undefined)
  }
}

/** A fast check: whether values of a schema may need other values within them. */
function mayNeed({ required, minItems }: Keywords): boolean {
  return required !== undefined || minItems !== undefined
}
