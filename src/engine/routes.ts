import type { Api } from '../spec/api.ts'
import type { Operation } from '../spec/operation.ts'
import type { Match } from '../spec/router.ts'
import type { Call } from './call.ts'
import type { Provider } from '../provider/provider.ts'

/** A provider at a path prefix, with its compiled spec. */
export interface Mount {
  readonly name: string
  /** `/fint` */
  readonly prefix: string
  readonly api: Api
  readonly provider: Provider
}

/** The mount and operation for a call, as far as they were found. */
export interface Route {
  /** The name in the path prefix `/@world/`, as sent, since names of worlds need no encoding. */
  readonly world: string | undefined
  readonly mount: Mount | undefined
  readonly match: Match<Operation>
}

type RoutedCall = Pick<Call, 'method' | 'path' | 'query' | 'headers'>

const notFound: Match<Operation> = Object.freeze({ kind: 'not found' })

/** Finds the mount and operation of a call. A single mount is also found without its prefix. */
export class Routes {
  readonly mounts: readonly Mount[]
  readonly prefix: string
  readonly #byPrefix: ReadonlyMap<string, Mount>
  readonly #alone: Mount | undefined

  constructor(mounts: readonly Mount[], prefix: string) {
    this.mounts = mounts
    this.prefix = prefix
    this.#byPrefix = new Map(mounts.map((mount) => [mount.prefix, mount]))
    this.#alone = mounts.length === 1 ? mounts[0] : undefined
  }

  /** The path prefixes of all mounts. */
  get prefixes(): string[] {
    return [...this.#byPrefix.keys()].map((each) => `${this.prefix}${each}`)
  }

  find(call: RoutedCall): Route {
    const { world, path } = takeWorld(call.path)
    const rest = this.prefix === '' ? path : path.startsWith(`${this.prefix}/`) ? path.slice(this.prefix.length) : undefined
    if (rest === undefined) return { world, mount: undefined, match: notFound }
    const mount = this.#byPrefix.get(firstSegment(rest))
    const match = mount ? matchOf(mount, call, rest.slice(mount.prefix.length) || '/') : notFound
    if (match.kind === 'not found' && this.#alone) return { world, mount: this.#alone, match: matchOf(this.#alone, call, rest) }
    return { world, mount, match }
  }
}

/** Matches a call. HEAD matches GET if the spec declares no HEAD. */
function matchOf({ api }: Mount, call: RoutedCall, path: string): Match<Operation> {
  const { method } = call
  const match = api.matchServed(method, path, call)
  if (match.kind !== 'wrong method') return match
  if (method === 'HEAD' && match.allow.includes('GET')) return api.matchServed('GET', path, call)
  return { kind: 'wrong method', allow: allowed(match.allow) }
}

function allowed(methods: readonly string[]): string[] {
  return [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])].toSorted()
}

/** A path without the prefix `/@world/`. */
export function withoutWorld(path: string): string {
  return takeWorld(path).path
}

function takeWorld(path: string): { readonly world: string | undefined; readonly path: string } {
  if (!path.startsWith('/@')) return { world: undefined, path }
  const end = path.indexOf('/', 1)
  const name = path.slice(2, end < 0 ? undefined : end)
  return { world: name, path: end < 0 ? '/' : path.slice(end) }
}

function firstSegment(path: string): string {
  const end = path.indexOf('/', 1)
  return end < 0 ? path : path.slice(0, end)
}
