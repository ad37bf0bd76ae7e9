import type { Mount } from '../engine/routes.ts'
import type { Api } from '../spec/api.ts'
import type { Operation } from '../spec/operation.ts'
import { basePath as basePathOf, serverUrl } from '../document/servers.ts'
import type { AnsweringMock } from '../mock/mock.ts'

/** The URL that the operations of each provider are called at, by name. It replaces the servers of the spec. */
export type BaseUrls = Readonly<Record<string, string>>

/** A provider's address is missing or invalid. */
export class AddressError extends Error {
  override readonly name = 'AddressError'
}

/** A base path on a host, and the operations that are called there. */
interface Address {
  readonly mount: Mount
  /** `/lending-service/api/v1`, or empty. */
  readonly basePath: string
  /** Undefined means all operations. They are then called with the base paths of their servers as well. */
  readonly operations: Set<Operation> | undefined
}

/**
 * The URLs of a mock's operations: below the servers of the specs, or below the base URL given for a provider. Other URLs on these hosts
 * are not handled.
 */
export class Addresses {
  /** By origin; the longest base paths first. */
  readonly #byOrigin = new Map<string, Address[]>()
  readonly #prefix: string

  /** @throws AddressError for an invalid base URL, for one of an unknown provider, and for a provider without any address */
  constructor({ mounts, prefix }: Pick<AnsweringMock, 'mounts' | 'prefix'>, baseUrls: BaseUrls = {}) {
    this.#prefix = prefix
    const unknown = Object.keys(baseUrls).find((name) => mounts.every((mount) => mount.name !== name))
    if (unknown !== undefined)
      throw new AddressError(
        `baseUrls names "${unknown}", which is not mocked. Mocked: ${mounts.map(({ name }) => name).join(', ') || 'nothing'}.`,
      )
    for (const mount of mounts) this.#add(mount, Object.hasOwn(baseUrls, mount.name) ? baseUrls[mount.name] : undefined)
    for (const addresses of this.#byOrigin.values()) addresses.sort((a, b) => b.basePath.length - a.basePath.length)
  }

  /** The mock's own path of the operation at this URL: `/fint/v1/…`. Undefined if no operation is called there. */
  find(method: string, { origin, pathname }: URL): string | undefined {
    const addresses = this.#byOrigin.get(origin)
    if (!addresses) return undefined
    const world = /^\/@[^/]*/.exec(pathname)?.[0] ?? ''
    const path = pathname.slice(world.length)
    for (const { mount, basePath, operations } of addresses) {
      if (path !== basePath && !path.startsWith(`${basePath}/`)) continue
      const rest = path.slice(basePath.length) || '/'
      const found = operationAt(mount.api, method, rest)
      if (found && (!operations || operations.has(found))) return `${world}${this.#prefix}${mount.prefix}${rest}`
    }
    return undefined
  }

  #add(mount: Mount, baseUrl: string | undefined): void {
    if (baseUrl !== undefined) {
      const url = absolute(baseUrl)
      if (!url) throw new AddressError(`The base URL of ${mount.name} must be an absolute http(s) URL, not ${JSON.stringify(baseUrl)}.`)
      this.#addAddress(url.origin, { mount, basePath: url.pathname.replace(/\/+$/, ''), operations: undefined })
      return
    }
    for (const operation of mount.api.operations) this.#addServers(mount, operation)
    if ([...this.#byOrigin.values()].every((addresses) => addresses.every((address) => address.mount !== mount)))
      throw new AddressError(`The spec of ${mount.name} has no server with a host: pass its base URL in baseUrls.`)
  }

  #addServers(mount: Mount, operation: Operation): void {
    for (const server of Array.isArray(operation.servers) ? operation.servers : []) {
      const origin = absolute(serverUrl(server))?.origin
      if (origin !== undefined) this.#addAddress(origin, { mount, basePath: basePathOf(server), operations: new Set([operation]) })
    }
  }

  #addAddress(origin: string, added: Address): void {
    const addresses = this.#byOrigin.get(origin) ?? []
    this.#byOrigin.set(origin, addresses)
    const known = addresses.find(({ mount, basePath }) => mount === added.mount && basePath === added.basePath)
    if (!known) addresses.push(added)
    else for (const operation of added.operations ?? []) known.operations?.add(operation)
  }
}

/** An http(s) URL. In a page, a relative one belongs to the page's own host. */
function absolute(url: string): URL | undefined {
  const parsed = URL.parse(url, globalThis.location?.href)
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed : undefined
}

/** The operation for a request. HEAD means that of GET, and OPTIONS any operation of the path. */
function operationAt(api: Api, method: string, path: string): Operation | undefined {
  const match = api.matchServed(method, path)
  if (match.kind === 'found') return match.target
  if (match.kind === 'not found') return undefined
  const instead = method === 'OPTIONS' ? match.allow[0] : method === 'HEAD' && match.allow.includes('GET') ? 'GET' : undefined
  return instead === undefined ? undefined : operationAt(api, instead, path)
}
