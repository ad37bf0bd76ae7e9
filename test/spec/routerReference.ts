import type { Match } from '../../src/spec/router.ts'

export interface Route {
  readonly method: string
  readonly template: string
}

/**
 * The router's rules, written down slowly: of all templates that match as regular expressions, the one whose segments are,
 * from left to right, fixed before partly fixed (more literal characters first, then declared first) before free.
 */
export function slowMatch(routes: readonly Route[], method: string, path: string): Match<string> {
  const matching = routes.filter(({ template }) => capture(template, path))
  const own = matching
    .filter((route) => route.method === method)
    .toSorted((a, b) => compare(rank(routes, a.template), rank(routes, b.template)))
  const [best] = own
  if (best) return { kind: 'found', target: `${best.method} ${best.template}`, params: capture(best.template, path) ?? {} }
  return matching.length > 0 ? { kind: 'wrong method', allow: [...new Set(matching.map((route) => route.method))] } : { kind: 'not found' }
}

const placeholder = /\{([^{}]+)\}/g

function capture(template: string, path: string): Record<string, string> | undefined {
  const [wanted, sent] = [template.split('/'), path.split('/')]
  if (wanted.length !== sent.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, segment] of wanted.entries()) {
    const found = captureSegment(segment, sent[index] ?? '')
    if (!found) return undefined
    Object.assign(params, found)
  }
  return params
}

function captureSegment(segment: string, part: string): Record<string, string> | undefined {
  const names = [...segment.matchAll(placeholder)].map(([, name = '']) => name)
  if (names.length === 0) return decode(segment) === decode(part) ? {} : undefined
  const pieces = segment.split(placeholder)
  const isFile = pieces.at(-3) === '.' && pieces.length > 3
  const source = pieces
    .map((piece, index) => {
      if (index % 2 === 1) return isFile && index === pieces.length - 4 ? '(.+)' : '(.+?)'
      return canonical(piece).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    })
    .join('')
  const match = new RegExp(`^${source}$`, 's').exec(canonical(part))
  return match ? Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? ''])) : undefined
}

function rank(routes: readonly Route[], template: string): number[] {
  const segments = template.split('/')
  return segments.flatMap((segment, index) => {
    if (!segment.includes('{')) return [0, 0, 0]
    if (shape(segment) === '{}') return [2, 0, 0]
    const prefix = segments
      .slice(0, index + 1)
      .map(shape)
      .join('/')
    const first = routes.findIndex(
      (each) =>
        each.template
          .split('/')
          .slice(0, index + 1)
          .map(shape)
          .join('/') === prefix,
    )
    return [1, -segment.replace(placeholder, '').length, first]
  })
}

function shape(segment: string): string {
  return segment.includes('{') ? segment.replace(placeholder, '{}') : decode(segment)
}

function compare(first: readonly number[], second: readonly number[]): number {
  const index = first.findIndex((value, at) => value !== second[at])
  return index < 0 ? 0 : (first[index] ?? 0) - (second[index] ?? 0)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Only what is encoded may be spelt in more than one way. */
function canonical(part: string): string {
  try {
    return part.includes('%') || /[^\x21-\x7e]/.test(part) ? encodeURI(decodeURIComponent(part)) : part
  } catch {
    return part
  }
}
