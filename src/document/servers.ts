import type { ServerObject } from './document.ts'
import { itemsOf } from './lenient.ts'

/** Limits the combinations of variables that have many values. */
const mostPaths = 50

/** The path prefixes of an operation: the path of each server, with every value of its variables, and the empty prefix. */
export function basePaths(servers: readonly ServerObject[] | undefined): string[] {
  return [...new Set([...itemsOf(servers).flatMap((server) => variantsOf(server).map(pathOf)), ''])]
}

/** The path of a server's URL, without a trailing slash. Variables are replaced by their defaults. */
export function basePath(server: ServerObject): string {
  return pathOf(serverUrl(server))
}

function pathOf(url: string): string {
  const path = url
    .replace(/^[a-z][a-z0-9+.-]*:/i, '')
    .replace(/^\/\/[^/?#]*/, '')
    .replace(/[?#].*$/, '')
  return resolved(path).replace(/\/+$/, '')
}

/** The URLs of a server: first with the defaults of its variables, then with the other values of the variables in its path. */
function variantsOf(server: ServerObject): string[] {
  const path = String(server?.url ?? '')
    .replace(/^[a-z][a-z0-9+.-]*:/i, '')
    .replace(/^\/\/[^/?#]*/, '')
  let urls = [path]
  for (const [placeholder, name = ''] of path.matchAll(/\{([^{}]*)\}/g)) {
    const variable = server.variables?.[name]
    const values = new Set([String(variable?.default ?? name), ...itemsOf(variable?.enum).map(String)])
    urls = urls.flatMap((url) => [...values].map((value) => url.replace(placeholder, value))).slice(0, mostPaths)
  }
  return urls
}

/** The URL of a server, which may be relative. Variables are replaced by their defaults. */
export function serverUrl(server: ServerObject): string {
  return String(server?.url ?? '').replace(/\{([^{}]*)\}/g, (_, name: string) => String(server.variables?.[name]?.default ?? name))
}

/** Resolves a relative URL. The base is the address of the document, which is the root here. */
function resolved(path: string): string {
  return new URL(`http://localhost${path.startsWith('/') ? '' : '/'}${path}`).pathname
}
