import type { Api } from '../spec/api.ts'
import type { Operation } from '../spec/operation.ts'
import type { Match } from '../spec/router.ts'
import type { Call } from './call.ts'
import type { Provider } from '../provider/provider.ts'

/** A spec under a path prefix, with the provider that answers it; without one it is answered by examples and samples. */
export interface Mount {
  readonly name: string
  /** `/fint` */
  readonly prefix: string
  readonly api: Api
  readonly provider: Provider | undefined
}

/** Where a call goes. */
export interface Route {
  /** From the path prefix `/@world/`, as sent: no character of a world's name needs encoding. */
  readonly world: string | undefined
  readonly mount: Mount | undefined
  readonly match: Match<Operation>
}

const notFound: Match<Operation> = { kind: 'not found' }

/** Finds the mount and operation of a call. One mount alone is also found without its prefix. */
export class Routes {
  readonly #prefix: string
  readonly #mounts: ReadonlyMap<string, Mount>
  readonly #alone: Mount | undefined

  constructor(mounts: readonly Mount[], prefix: string) {
    this.#prefix = prefix
    this.#mounts = new Map(mounts.map((mount) => [mount.prefix, mount]))
    this.#alone = mounts.length === 1 ? mounts[0] : undefined
  }

  get prefixes(): string[] {
    return [...this.#mounts.keys()].map((each) => `${this.#prefix}${each}`)
  }

  find(call: Call): Route {
    const { world, path } = takeWorld(call.path)
    const rest = this.#prefix === '' ? path : path.startsWith(`${this.#prefix}/`) ? path.slice(this.#prefix.length) : undefined
    if (rest === undefined) return { world, mount: undefined, match: notFound }
    const mount = this.#mounts.get(firstSegment(rest))
    const match = mount ? this.#match(mount, call.method, rest.slice(mount.prefix.length) || '/') : notFound
    if (match.kind === 'not found' && this.#alone) return { world, mount: this.#alone, match: this.#match(this.#alone, call.method, rest) }
    return { world, mount, match }
  }

  #match(mount: Mount, method: string, path: string): Match<Operation> {
    const match = mount.api.match(method, path)
    if (match.kind !== 'wrong method') return match
    if (method === 'HEAD' && match.allow.includes('GET')) return mount.api.match('GET', path)
    return { kind: 'wrong method', allow: allowed(match.allow) }
  }
}

function allowed(methods: readonly string[]): string[] {
  return [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])].toSorted()
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
