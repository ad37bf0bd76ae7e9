import { pointerPart } from '../../../document/references.ts'

/** Any field or item. */
export const any = Symbol('any')
export type PathPart = string | number | typeof any

/** `.name`, `['name']`, `[0]` or `[*]`. */
const step = /\.\.?([^.[\]]+)|\[(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\d+)|(\*))\]/gy

/** The parts of a JSON path as pacts write them: `$.data[0]['a b'][*]`. */
export function parsePath(path: string): PathPart[] {
  const parts: PathPart[] = []
  for (const [, plain, single, double, index, star] of afterRoot(path).matchAll(step)) {
    if (star !== undefined || plain === '*') parts.push(any)
    else if (index !== undefined) parts.push(Number(index))
    else parts.push((plain ?? single ?? double ?? '').replace(/\\(.)/g, '$1'))
  }
  return parts
}

/** Whether the whole of a text can be read as a JSON path. */
export function isPath(path: string): boolean {
  const rest = afterRoot(path)
  return [...rest.matchAll(step)].map(([whole]) => whole).join('') === rest
}

/** The path after its root. Pact writes `/` if the whole body is missing. */
function afterRoot(path: string): string {
  if (path === '/') return ''
  return path.startsWith('$') ? path.slice(1) : `.${path}`
}

/** A JSON pointer to these parts, with `*` for any item. */
export function pointerOf(parts: readonly PathPart[]): string {
  return parts.map((part) => `/${part === any ? '*' : pointerPart(String(part))}`).join('')
}

/** Whether a path with wildcards covers a place or something around it. */
export function covers(pattern: readonly PathPart[], place: readonly (string | number)[]): boolean {
  return pattern.length <= place.length && pattern.every((part, index) => part === any || String(part) === String(place[index]))
}
