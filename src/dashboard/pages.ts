import { existsSync, readFileSync } from 'node:fs'
import { problem } from '../engine/refusals/problems.ts'
import type { Call, Reply } from '../engine/call.ts'

/** Where the page is, below the path of the admin API. */
export const pagePath = '/ui'

/** Whether a path below that of the admin API belongs to the page. */
export function isPage(path: string): boolean {
  return path === pagePath || path.startsWith(`${pagePath}/`)
}

/** Next to the built code in the package; in a checkout, where the build puts it. */
const folders = [new URL('../../dashboard/', import.meta.url), new URL('../../dist/dashboard/', import.meta.url)]

const types: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'app.js': 'text/javascript; charset=utf-8',
  'index.css': 'text/css; charset=utf-8',
}
const headers = {
  'content-security-policy': "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
}

/** The files of the dashboard. They hold no data; what the page shows it asks of the admin API. Files are read when they are first asked for. */
export class DashboardPages {
  readonly #known = new Map<string, Buffer>()

  /** The reply to a call whose path begins with `/ui`. */
  reply({ method, path }: Pick<Call, 'method' | 'path'>): Reply {
    if (method !== 'GET' && method !== 'HEAD') return refusal('method-not-allowed', 'The dashboard allows GET, HEAD.')
    const name = path.slice(pagePath.length).replace(/^\/+/, '') || 'index.html'
    const type = Object.hasOwn(types, name) ? types[name] : undefined
    if (type === undefined) return refusal('no-such-operation', `The dashboard has no file ${name}.`)
    const body = this.#read(name)
    if (!body) return refusal('no-such-operation', 'The dashboard is not built. Run "npm run build".')
    return { status: 200, headers: { ...headers, 'content-type': type }, body: method === 'HEAD' ? null : body }
  }

  #read(name: string): Buffer | undefined {
    const known = this.#known.get(name)
    if (known) return known
    const file = folders.map((folder) => new URL(name, folder)).find((each) => existsSync(each))
    if (!file) return undefined
    const body = readFileSync(file)
    this.#known.set(name, body)
    return body
  }
}

function refusal(name: Parameters<typeof problem>[0], detail: string): Reply {
  const body = problem(name, detail)
  return { status: body.status, headers: { 'content-type': 'application/problem+json; charset=utf-8' }, body: JSON.stringify(body) }
}
