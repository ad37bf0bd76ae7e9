import { pointerPart } from '../../document/references.ts'

/** Any field or item. */
export const any = Symbol('any')
export type Part = string | number | typeof any

/** The parts of a JSON path as pacts write them: `$.data[0]['a b'][*]`. */
export function parsePath(path: string): Part[] {
  const parts: Part[] = []
  const pattern = /\.\.?([^.[\]]+)|\[(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\d+)|(\*))\]/gy
  // Of a body that is missing altogether Pact says `/`.
  const rest = path === '/' ? '' : path.startsWith('$') ? path.slice(1) : `.${path}`
  for (const [, plain, single, double, index, star] of rest.matchAll(pattern)) {
    if (star !== undefined || plain === '*') parts.push(any)
    else if (index !== undefined) parts.push(Number(index))
    else parts.push((plain ?? single ?? double ?? '').replace(/\\(.)/g, '$1'))
  }
  return parts
}

export function pointerOf(parts: readonly (string | number)[]): string {
  return parts.map((part) => `/${pointerPart(String(part))}`).join('')
}

/** Whether a path with wildcards covers this place, or something that it lies in. */
export function covers(pattern: readonly Part[], place: readonly (string | number)[]): boolean {
  return pattern.length <= place.length && pattern.every((part, index) => part === any || String(part) === String(place[index]))
}
