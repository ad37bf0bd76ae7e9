/**
 * A segment of a path template: a fixed text, or a parameter that is the whole segment. A word that stands for the caller's own item, such
 * as `me`, is a parameter that always has this value.
 */
export type Segment = { readonly fixed: string } | { readonly param: string; readonly word?: string }

/** A path template in its parts: `/users/{userId}/repos/{repo}:archive`. */
export interface PathShape {
  readonly template: string
  readonly segments: readonly Segment[]
  /** `archive` in `/repos/{repo}:archive`, a custom method. */
  readonly verb: string | undefined
  /** Whether a segment mixes text and parameters in a way that is not understood. */
  readonly isOpaque: boolean
}

const endings = /(?:\.(?:json|xml|ya?ml)|\.?\{\.?(?:_?format|ext(?:ension)?)\})$/i

/** Reads a path template; `.json`, trailing slashes, queries and OData keys (`/Things({id})`) are taken into account. */
export function readPath(template: string): PathShape {
  const whole = template.replace(/[?#].*$/, '').replace(/\/+$/, '')
  const path = /\.|format|ext/i.test(whole) ? whole.replace(endings, '') : whole
  const verb = path.includes(':') ? /:([A-Za-z][\w-]*)$/.exec(path)?.[1] : undefined
  const plain = verb === undefined ? path : path.slice(0, -verb.length - 1)
  const segments: Segment[] = []
  let isOpaque = false
  for (const part of plain.split('/').slice(1)) {
    if (!part.includes('{')) {
      segments.push({ fixed: part })
      continue
    }
    const only = /^[@~]?\{([^{}]+)\}$/.exec(part)?.[1]
    if (only !== undefined) {
      segments.push({ param: only })
      continue
    }
    const [, odata, quoted] = /^([^{}()]+)\(\s*'?\{([^{}]+)\}'?\s*\)$/.exec(part) ?? []
    if (odata !== undefined && quoted !== undefined) segments.push({ fixed: odata }, { param: quoted })
    else {
      isOpaque = true
      segments.push({ fixed: part })
    }
  }
  return { template, segments, verb, isOpaque }
}

export function isParam(segment: Segment | undefined): segment is Extract<Segment, { readonly param: string }> {
  return segment !== undefined && 'param' in segment
}

/** Whether a method asks what a server can do, such as OPTIONS. */
export function asksOfServer(method: string): boolean {
  return method === 'OPTIONS' || method === 'TRACE'
}

/** A path without the names of its parameters: `users/{}/repos`. Paths with the same form are the same place. */
export function formOf(segments: readonly Segment[]): string {
  return segments.map((segment) => ('param' in segment ? '{}' : segment.fixed.toLowerCase())).join('/')
}

/** A parameter of a path, with the label that it has in every path. The label comes from the segment before it. */
export interface PlacedParam {
  readonly name: string
  /** `users`, or `repos.2` for the second parameter after `repos`. */
  readonly label: string
  /** `me` where the path has this word in place of the parameter. */
  readonly word?: string
}

/** The parameters of a path in order. Parents are matched by their place, because each path may name its parameters differently. */
export function paramsOf(segments: readonly Segment[]): PlacedParam[] {
  const found: PlacedParam[] = []
  let noun = ''
  let count = 0
  for (const segment of segments) {
    if ('param' in segment) {
      count += 1
      const { param: name, word } = segment
      found.push({ name, label: count === 1 ? noun : `${noun}.${count}`, ...(word !== undefined && { word }) })
    } else {
      noun = segment.fixed.toLowerCase()
      count = 0
    }
  }
  return found
}

/** The noun of a parameter. */
export function nounOf({ label }: PlacedParam): string {
  return nounIn(label)
}

/** `flags.2` → `flags` */
export function nounIn(label: string): string {
  return label.replace(/\.\d+$/, '')
}
