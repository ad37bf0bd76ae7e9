/** What a method and path led to. */
export type Match<T> =
  | { readonly kind: 'found'; readonly target: T; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: 'wrong method'; readonly allow: readonly string[] }
  | { readonly kind: 'not found' }

interface Target<T> {
  readonly value: T
  readonly names: readonly string[]
}

/** A segment such as `{id}.json`: what stands before, between and after its placeholders. */
interface Pattern<T> {
  readonly literals: readonly string[]
  readonly weight: number
  readonly node: Node<T>
}

interface Node<T> {
  /** By decoded segment. */
  readonly fixed: Map<string, Node<T>>
  /** The more literal first. */
  readonly patterns: Pattern<T>[]
  any: Node<T> | undefined
  readonly targets: Map<string, Target<T>>
}

const nothing: Readonly<Record<string, string>> = Object.freeze({})
const placeholder = /\{([^{}]+)\}/g

/**
 * Finds the target of a method and path. Paths without placeholders are looked up at once; others segment by segment,
 * a fixed segment before a partly fixed one before a free one, going back where that leads nowhere.
 */
export class Router<T> {
  readonly #exact = new Map<string, Node<T>>()
  readonly #root: Node<T> = node()

  /** Registers a target under a template (`/pets/{id}`). The first one for a method and place stays. */
  add(method: string, template: string, value: T): void {
    const names: string[] = []
    let at = this.#root
    for (const segment of segments(template)) at = this.#child(at, segment, names)
    const name = method.toUpperCase()
    if (!at.targets.has(name)) at.targets.set(name, { value, names })
    if (names.length === 0) this.#exact.set(template, at)
  }

  /** `path` is percent-encoded, without a query; so are the values handed over. */
  match(method: string, path: string): Match<T> {
    const exact = this.#exact.get(path)
    const known = exact?.targets.get(method)
    if (known) return { kind: 'found', target: known.value, params: nothing }
    const allow = new Set(exact?.targets.keys())
    if (!path.startsWith('/')) return { kind: 'not found' }
    const parts = segments(path)
    const walked = walk(this.#root, parts, 0, [], (found, values) => {
      const target = found.targets.get(method)
      if (target) return { kind: 'found', target: target.value, params: named(target.names, values) } as const
      for (const each of found.targets.keys()) allow.add(each)
      return undefined
    })
    if (walked) return walked
    return allow.size > 0 ? { kind: 'wrong method', allow: [...allow] } : { kind: 'not found' }
  }

  #child(at: Node<T>, segment: string, names: string[]): Node<T> {
    const found = [...segment.matchAll(placeholder)].map((match) => match[1] as string)
    names.push(...found)
    if (found.length === 0) return getOrAdd(at.fixed, decode(segment))
    if (segment === `{${found[0]}}`) return (at.any ??= node())
    return pattern(at, segment).node
  }
}

function walk<T, R>(
  at: Node<T>,
  parts: readonly string[],
  depth: number,
  values: string[],
  arrived: (at: Node<T>, values: readonly string[]) => R | undefined,
): R | undefined {
  if (depth === parts.length) return at.targets.size > 0 ? arrived(at, values) : undefined
  const part = parts[depth] as string
  const go = (next: Node<T>, ...captured: string[]): R | undefined => walk(next, parts, depth + 1, [...values, ...captured], arrived)
  const fixed = at.fixed.get(decode(part))
  const first = fixed && go(fixed)
  if (first) return first
  for (const { literals, node: next } of at.patterns) {
    const captured = capture(literals, part)
    const result = captured && go(next, ...captured)
    if (result) return result
  }
  return at.any && part !== '' ? go(at.any, part) : undefined
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
  const literals = segment.split(placeholder).filter((_, index) => index % 2 === 0)
  const known = at.patterns.find((each) => each.literals.join('\0') === literals.join('\0'))
  if (known) return known
  const added = { literals, weight: literals.join('').length, node: node<T>() }
  at.patterns.push(added)
  at.patterns.sort((a, b) => b.weight - a.weight)
  return added
}

/**
 * The values between the literals, each at least one character and as short as can be, or undefined. It looks ahead
 * and never back, so that no path takes long.
 */
function capture(literals: readonly string[], part: string): string[] | undefined {
  const first = literals[0] as string
  const last = literals.at(-1) as string
  const end = part.length - last.length
  if (!part.startsWith(first) || !part.endsWith(last)) return undefined
  const values: string[] = []
  let start = first.length
  for (const literal of literals.slice(1, -1)) {
    const next = part.indexOf(literal, start + 1)
    if (next < 0) return undefined
    values.push(part.slice(start, next))
    start = next + literal.length
  }
  return start < end ? [...values, part.slice(start, end)] : undefined
}

function named(names: readonly string[], values: readonly string[]): Readonly<Record<string, string>> {
  const params: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [index, name] of names.entries()) params[name] = values[index] as string
  return params
}

function decode(value: string): string {
  if (!value.includes('%')) return value
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
