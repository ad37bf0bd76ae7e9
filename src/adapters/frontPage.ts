import { adminPath } from '../control/controlOperation.ts'
import type { Call, Reply } from '../engine/call.ts'
import type { AnsweringMock } from '../mock/mock.ts'

/** A page that lists what a mock serves, and where: HTML for a browser, JSON for other clients. The page loads nothing and runs no code. */
export function frontPage(mock: Pick<AnsweringMock, 'mounts' | 'prefix'>, { method, headers }: Call): Reply {
  const isHtml = String(headers['accept'] ?? '').includes('text/html')
  const text = isHtml ? asHtml(mock) : JSON.stringify({ mocks: served(mock), admin })
  const type = isHtml ? 'text/html' : 'application/json'
  return { status: 200, headers: { ...pageHeaders, 'content-type': `${type}; charset=utf-8` }, body: method === 'HEAD' ? null : text }
}

/** Whether a call asks for the front page. It exists if no document of the mock serves `/`. */
export function isFrontPage({ mounts, prefix }: Pick<AnsweringMock, 'mounts' | 'prefix'>, { method, path }: Call): boolean {
  if (path !== '/' || (method !== 'GET' && method !== 'HEAD')) return false
  return mounts.length !== 1 || prefix !== '' || mounts[0]?.api.match('GET', '/').kind === 'not found'
}

const admin = {
  path: adminPath,
  dashboard: `${adminPath}/ui`,
  health: `${adminPath}/health`,
  openapi: `${adminPath}/openapi.json`,
  worlds: `${adminPath}/worlds`,
}
const pageHeaders = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  vary: 'Accept',
}

interface Served {
  readonly name: string
  readonly title: string
  readonly path: string
  /** A second path: a single API is also served without its name. */
  readonly alsoAt?: string
  readonly operations: number
}

function served({ mounts, prefix: before }: Pick<AnsweringMock, 'mounts' | 'prefix'>): Served[] {
  return mounts.map(({ name, prefix, api }) => ({
    name,
    title: String(api.document.info?.['title'] ?? name),
    path: `${before}${prefix}`,
    ...(mounts.length === 1 && { alsoAt: before || '/' }),
    operations: api.operations.length,
  }))
}

function asHtml(mock: Pick<AnsweringMock, 'mounts' | 'prefix'>): string {
  const rows = served(mock).map(
    ({ name, title, path, alsoAt, operations }) =>
      `<li><b>${escaped(name)}</b>: ${escaped(title)}, <code>${escaped(path)}</code>${alsoAt === undefined ? '' : ` and <code>${escaped(alsoAt)}</code>`}, ${operations} ${operations === 1 ? 'operation' : 'operations'}</li>`,
  )
  const { path: _, dashboard, ...others } = admin
  const links = Object.values(others).map((path) => `<li><a href="${path}">${path}</a></li>`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Tallystick</title>
<h1>Tallystick</h1>
<p>This server mocks:</p>
<ul>
${rows.join('\n')}
</ul>
<p>The <a href="${dashboard}">dashboard</a> shows the calls, and why each got its reply.</p>
<p>The admin API is under <code>${adminPath}</code>:</p>
<ul>
${links.join('\n')}
</ul>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
