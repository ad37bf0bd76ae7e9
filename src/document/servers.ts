import type { ServerObject } from './document.ts'
import { itemsOf } from './lenient.ts'

/** Where an operation can be reached: below each server's path, and at its bare path. */
export function basePaths(servers: readonly ServerObject[] | undefined): string[] {
  return [...new Set([...itemsOf(servers).map(basePath), ''])]
}

/** The path of a server's URL, variables filled in with their defaults, without a slash at its end. */
export function basePath(server: ServerObject): string {
  const path = serverUrl(server)
    .replace(/^[a-z][a-z0-9+.-]*:/i, '')
    .replace(/^\/\/[^/?#]*/, '')
    .replace(/[?#].*$/, '')
  return resolved(path).replace(/\/+$/, '')
}

/** The URL of a server, which may be relative; variables are filled in with their defaults. */
export function serverUrl(server: ServerObject): string {
  return String(server?.url ?? '').replace(/\{([^{}]*)\}/g, (_, name: string) => String(server.variables?.[name]?.default ?? name))
}

/** Relative URLs start from where the document is served, which is the root here. */
function resolved(path: string): string {
  return new URL(`http://localhost${path.startsWith('/') ? '' : '/'}${path}`).pathname
}
