import type { Mount } from '../engine/routes.ts'
import type { Api } from '../spec/api.ts'
import type { Operation } from '../spec/operation.ts'
import { basePath, serverUrl } from '../document/servers.ts'
import type { Mock } from '../mock/mock.ts'

/** By provider: the URL below which its operations are called, in place of the servers its spec names. */
export type BaseUrls = Readonly<Record<string, string>>

/** Says that there is no knowing, or no making out, where a provider is called. */
export class AddressError extends Error {}

/** A place on the network, and the operations that are served below it. */
interface Place {
  readonly mount: Mount
  /** `/lending-service/api/v1`, or empty. */
  readonly path: string
  /** Undefined: all of them, below the base paths of their servers too. */
  readonly operations: Set<Operation> | undefined
}

/**
 * Where the operations of mounts are called on the network: at the servers of their specs, or at a base URL given for the
 * provider. What is no operation has no address: a mock has no say in what else a host may serve.
 */
export class Addresses {
  /** By origin; the longest paths first. */
  readonly #places = new Map<string, Place[]>()
  readonly #prefix: string

  /** @throws AddressError for a base URL that is none or nobody's, and for a provider without any address */
  constructor({ mounts, prefix }: Pick<Mock, 'mounts' | 'prefix'>, baseUrls: BaseUrls = {}) {
    this.#prefix = prefix
    const stranger = Object.keys(baseUrls).find((name) => mounts.every((mount) => mount.name !== name))
    if (stranger !== undefined)
      throw new AddressError(`A base URL is given for "${stranger}"; there are ${mounts.map(({ name }) => name).join(', ') || 'none'}.`)
    for (const mount of mounts) this.#add(mount, Object.hasOwn(baseUrls, mount.name) ? baseUrls[mount.name] : undefined)
    for (const places of this.#places.values()) places.sort((a, b) => b.path.length - a.path.length)
  }

  /** The path by which the mock knows the operation that is called at this URL: `/fint/v1/…`; undefined where that is none. */
  find(method: string, { origin, pathname }: URL): string | undefined {
    const places = this.#places.get(origin)
    if (!places) return undefined
    const world = /^\/@[^/]*/.exec(pathname)?.[0] ?? ''
    const path = pathname.slice(world.length)
    for (const { mount, path: base, operations } of places) {
      if (path !== base && !path.startsWith(`${base}/`)) continue
      const rest = path.slice(base.length) || '/'
      const found = operationAt(mount.api, method, rest)
      if (found && (!operations || operations.has(found))) return `${world}${this.#prefix}${mount.prefix}${rest}`
    }
    return undefined
  }

  #add(mount: Mount, baseUrl: string | undefined): void {
    if (baseUrl !== undefined) {
      const url = absolute(baseUrl)
      if (!url) throw new AddressError(`The base URL of ${mount.name} is not an absolute URL: ${JSON.stringify(baseUrl)}.`)
      this.#place(mount, url.origin, url.pathname.replace(/\/+$/, ''))
      return
    }
    for (const operation of mount.api.operations) this.#addServers(mount, operation)
    if ([...this.#places.values()].every((places) => places.every((place) => place.mount !== mount)))
      throw new AddressError(`The spec of ${mount.name} names no server with a host: say in "baseUrls" where it is called.`)
  }

  #addServers(mount: Mount, operation: Operation): void {
    for (const server of Array.isArray(operation.servers) ? operation.servers : []) {
      const origin = absolute(serverUrl(server))?.origin
      if (origin !== undefined) this.#place(mount, origin, basePath(server), operation)
    }
  }

  #place(mount: Mount, origin: string, path: string, operation?: Operation): void {
    const places = this.#places.get(origin) ?? []
    this.#places.set(origin, places)
    const known = places.find((place) => place.mount === mount && place.path === path)
    if (!known) places.push({ mount, path, operations: operation && new Set([operation]) })
    else if (operation) known.operations?.add(operation)
  }
}

/** In a page, what is relative stands on the page's own host. */
function absolute(url: string): URL | undefined {
  const parsed = URL.parse(url, globalThis.location?.href)
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed : undefined
}

/** HEAD asks for a GET without its body, and OPTIONS about any. */
function operationAt(api: Api, method: string, path: string): Operation | undefined {
  const match = api.match(method, path)
  if (match.kind === 'found') return match.target
  if (match.kind === 'not found') return undefined
  const instead = method === 'OPTIONS' ? match.allow[0] : method === 'HEAD' && match.allow.includes('GET') ? 'GET' : undefined
  return instead === undefined ? undefined : operationAt(api, instead, path)
}
