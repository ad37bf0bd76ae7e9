type Fields = Readonly<Record<string, unknown>>

/** Documents with more objects than this may use some of them in several places, or be circular. */
const usualSize = 200_000
const dollar = 0x24
const letterU = 0x75

/**
 * Whether a document may have what few documents have. One walk over all of it finds out, when somebody first asks. It searches examples and
 * extensions too, so only `false` is certain.
 */
export class Rarities {
  readonly #document: object
  #found: ReadonlySet<Rarity> | undefined

  constructor(document: object) {
    this.#document = document
  }

  /** Schemas with `unevaluated…` or `$dynamic…` keywords, or with `additionalProperties: false` beside joined schemas. */
  get evaluated(): boolean {
    return this.#all.has('evaluated')
  }

  /** Marks of secrets: `x-secret` or `format: password`. */
  get secrets(): boolean {
    return this.#all.has('secret')
  }

  get #all(): ReadonlySet<Rarity> {
    return (this.#found ??= raritiesIn(this.#document))
  }
}

type Rarity = 'evaluated' | 'secret'

/**
 * Visits all objects. Remembering which ones were visited takes as long as visiting them, so it begins late. It calls hardly any function,
 * because it runs while the first call waits, when nothing is optimised.
 */
function raritiesIn(document: object): ReadonlySet<Rarity> {
  const found = new Set<Rarity>()
  const seen = new Set<object>()
  const rest: object[] = [document]
  let count = 0
  for (let next = rest.pop(); next; next = rest.pop()) {
    count += 1
    if (count > usualSize && seen.has(next)) continue
    if (count > usualSize) seen.add(next)
    for (const name in next) {
      const value = (next as Fields)[name]
      if (typeof value === 'object') {
        if (value !== null) rest.push(value)
      } else if (name === 'format') {
        if (value === 'password') found.add('secret')
      } else if (value === true) {
        if (name === 'x-secret') found.add('secret')
      } else if (value === false && name === 'additionalProperties' && isJoining(next)) found.add('evaluated')
      const first = name.charCodeAt(0)
      if ((first === dollar || first === letterU) && isEvaluating(name)) found.add('evaluated')
    }
  }
  return found
}

/** Whether a keyword asks which fields or items were evaluated. */
export function isEvaluating(keyword: string): boolean {
  return keyword.startsWith('unevaluated') || keyword.startsWith('$dynamic')
}

/** Whether a schema joins others. */
export function isJoining(schema: object): boolean {
  return 'allOf' in schema || 'anyOf' in schema || 'oneOf' in schema
}
