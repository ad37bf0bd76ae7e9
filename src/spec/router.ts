import { decodePercent } from '../document/percentEncoding.ts'
import { passes, sameTests, splitTemplate, weightOf, type Asked, type QueryTest } from '../document/templateQuery.ts'
import { canonical, capture } from './pathSegments.ts'

/** The result of matching a method and path. */
export type Match<T> =
  | { readonly kind: 'found'; readonly target: T; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: 'wrong method'; readonly allow: readonly string[] }
  | { readonly kind: 'not found' }

interface Target<T> {
  readonly value: T
  readonly names: readonly string[]
  /** What requests must contain. Only tested where several targets have this method and place. */
  readonly query: readonly QueryTest[]
  /** Targets with the same method and place, which ask for something else. */
  readonly others: Target<T>[]
}

/** A segment such as `{id}.json`. `literals` is the text before, between and after its placeholders. */
interface Pattern<T> {
  readonly literals: readonly string[]
  readonly weight: number
  readonly node: Node<T>
}

interface Node<T> {
  /** Segments without placeholders, decoded. */
  readonly fixed: Map<string, Node<T>>
  /** Those with the most literal text first. */
  readonly patterns: Pattern<T>[]
  any: Node<T> | undefined
  readonly targets: Map<string, Target<T>>
}

const nothing: Readonly<Record<string, string>> = Object.freeze({})
const nothingAsked: Asked = Object.freeze({ query: '' })
const notFound = Object.freeze({ kind: 'not found' } as const)
/** Characters that clients encode, or should: all that a part of a path cannot contain. */
const needsSpelling = /[^\w.~!$&'()*+,;=:@-]/
const placeholder = /\{([^{}]+)\}/g

/**
 * Finds the target of a method and path. Templates without placeholders are found by one look-up. Others are matched segment by segment:
 * first a fixed segment, then a partly fixed one, then a placeholder. If the rest of the path does not match, the next one is tried.
 */
export class Router<T> {
  readonly #exact = new Map<string, Node<T>>()
  readonly #root: Node<T> = node()

  /**
   * Registers a target for a template such as `/pets/{id}`, `/pets?version=2` or `/#X-Target=Add`. If two have the same method and place and
   * ask for the same, the first one is kept.
   */
  add(method: string, template: string, value: T): void {
    this.place(template)(method, value)
  }

  /** Reads a template once for all of its methods. Returns a function that registers a target for one of them. */
  place(template: string): (method: string, value: T) => void {
    const { path, query } = splitTemplate(template)
    const names: string[] = []
    let at = this.#root
    for (const segment of segments(path)) at = this.#child(at, segment, names)
    if (names.length === 0) this.#exact.set(path, at)
    const { targets } = at
    return (method, value) => {
      const name = method.toUpperCase()
      const target = { value, names, query, others: [] }
      const first = targets.get(name)
      if (!first) targets.set(name, target)
      else if (![first, ...first.others].some((each) => sameTests(each.query, query))) first.others.push(target)
    }
  }

  /**
   * Finds the target of a request.
   *
   * @param path percent-encoded, without a query
   * @param asked decides between targets with the same method and place
   * @returns the target and its path parameters, still percent-encoded
   */
  match(method: string, path: string, asked: Asked = nothingAsked): Match<T> {
    const known = this.#exact.get(path)?.targets.get(method)
    if (known) return { kind: 'found', target: fittingOne(known, asked).value, params: nothing }
    if (!path.startsWith('/')) return notFound
    const search: Search = { method, path, values: [], allow: [] }
    const found = walk(this.#root, 1, search)
    if (found) {
      const target = fittingOne(found, asked)
      return { kind: 'found', target: target.value, params: named(target.names, search.values) }
    }
    return search.allow.length > 0 ? { kind: 'wrong method', allow: [...new Set(search.allow)] } : notFound
  }

  /** Finds the target at a path, else at the path with the slash at its end removed or added. */
  matchAnySlash(method: string, path: string, asked?: Asked): Match<T> {
    const exact = this.match(method, path, asked)
    if (exact.kind === 'found' || path.length < 2 || path.endsWith('//')) return exact
    const other = this.match(method, path.endsWith('/') ? path.slice(0, -1) : `${path}/`, asked)
    if (exact.kind === 'not found' || other.kind === 'found') return other
    return other.kind === 'not found' ? exact : { kind: 'wrong method', allow: [...new Set([...exact.allow, ...other.allow])] }
  }

  #child(at: Node<T>, segment: string, names: string[]): Node<T> {
    if (!segment.includes('{')) return getOrAdd(at.fixed, decodePercent(segment))
    const found = [...segment.matchAll(placeholder)].map((match) => match[1] as string)
    names.push(...found)
    if (found.length === 0) return getOrAdd(at.fixed, decodePercent(segment))
    if (segment === `{${found[0]}}`) return (at.any ??= node())
    return pattern(at, segment).node
  }
}

/** The state of a search. `values` are captured so far; `allow` are the methods of places that match the path but not the method. */
interface Search {
  readonly method: string
  readonly path: string
  readonly values: string[]
  readonly allow: string[]
}

/** Continues at a node with the segment at the index `begin`. Allocates nothing but the segments, since it runs for every call. */
function walk<T>(at: Node<T>, begin: number, search: Search): Target<T> | undefined {
  const { path, values } = search
  if (begin > path.length) return arrive(at, search)
  const slash = path.indexOf('/', begin)
  const end = slash < 0 ? path.length : slash
  const part = path.slice(begin, end)
  const fixed = at.fixed.get(decodePercent(part))
  const first = fixed && walk(fixed, end + 1, search)
  if (first) return first
  const depth = values.length
  const spelt = at.patterns.length > 0 && needsSpelling.test(part) ? canonical(part) : part
  for (const { literals, node: next } of at.patterns) {
    const captured = capture(literals, spelt)
    if (captured === undefined) continue
    values.push(...captured)
    const found = walk(next, end + 1, search)
    if (found) return found
    values.length = depth
  }
  if (at.any === undefined || part === '') return undefined
  values.push(part)
  const last = walk(at.any, end + 1, search)
  if (!last) values.length = depth
  return last
}

function arrive<T>({ targets }: Node<T>, { method, allow }: Search): Target<T> | undefined {
  const target = targets.get(method)
  if (!target) allow.push(...targets.keys())
  return target
}

/** The target that fits best. If none fits, the first one, so that a path is served without its query too. */
function fittingOne<T>(target: Target<T>, { query, headers }: Asked): Target<T> {
  if (target.others.length === 0) return target
  const pairs = new URLSearchParams(query)
  const fitting = [target, ...target.others].filter((each) => passes(each.query, pairs, headers))
  return fitting.toSorted((a, b) => weightOf(b.query) - weightOf(a.query))[0] ?? target
}

function segments(path: string): string[] {
  return path.split('/').slice(1)
}

function node<T>(): Node<T> {
  return { fixed: new Map(), patterns: [], any: undefined, targets: new Map() }
}

function getOrAdd<T>(nodes: Map<string, Node<T>>, name: string): Node<T> {
  let found = nodes.get(name)
  if (!found) nodes.set(name, (found = node()))
  return found
}

function pattern<T>(at: Node<T>, segment: string): Pattern<T> {
  const literals = segment
    .split(placeholder)
    .filter((_, index) => index % 2 === 0)
    .map(canonical)
  const known = at.patterns.find((each) => each.literals.join('\0') === literals.join('\0'))
  if (known) return known
  const added = { literals, weight: literals.join('').length, node: node<T>() }
  at.patterns.push(added)
  at.patterns.sort((a, b) => b.weight - a.weight)
  return added
}

function named(names: readonly string[], values: readonly string[]): Readonly<Record<string, string>> {
  if (names.includes('__proto__')) return Object.fromEntries(names.map((name, index) => [name, values[index] as string]))
  const params: Record<string, string> = {}
  for (let index = 0; index < names.length; index += 1) params[names[index] as string] = values[index] as string
  return params
}
