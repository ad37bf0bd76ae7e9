import { readFileSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { isUpToDate } from '../../../src/codegen/upToDate.ts'
import { bundleChunks } from '../../pageBundle.ts'

const root = new URL('../../../', import.meta.url)
const cache = new URL('node_modules/.cache/', root)
const bundled = new URL('mockPage.js', cache)
const inputs = ['src/', 'mocks/', 'dist/validators/', 'test/browser/mockPage/', 'test/pageBundle.ts', 'package.json', 'package-lock.json']

/** The strictest policy for an app that calls these hosts. It forbids "unsafe-eval". */
const policy = "default-src 'self'; connect-src 'self' https://*.example https://api.fint.ng; object-src 'none'; base-uri 'none'"
const html =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Mocks</title><p>Mocks run here.</p><script type="module" src="/page.js"></script>'

export interface Site {
  readonly url: string
  close(): void
}

/** Serves the page that runs mocks, its script, and the worker of MSW. */
export async function serveSite(): Promise<Site> {
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': ['text/html', html],
    '/page.js': ['text/javascript', await script()],
    '/mockServiceWorker.js': ['text/javascript', readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8')],
  }
  const server = createServer((request, response) => {
    const [type, text] = files[request.url ?? ''] ?? ['text/plain', undefined]
    const headers = { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy, 'service-worker-allowed': '/' }
    response.writeHead(text === undefined ? 404 : 200, headers).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => void server.close() }
}

/** The script of the page, bundled again if any code was changed since. The file is replaced, because other processes may be reading it. */
async function script(): Promise<string> {
  const from = inputs.map((path) => new URL(path, root))
  if (await isUpToDate([bundled], from)) return readFile(bundled, 'utf8')
  const code = await bundle(fileURLToPath(new URL('page.ts', import.meta.url)))
  const fresh = new URL(`mockPage-${process.pid}.js`, cache)
  await mkdir(cache, { recursive: true })
  await writeFile(fresh, code)
  await rename(fresh, bundled)
  return code
}

/** The code of a module for browsers, with everything it imports. */
async function bundle(entry: string): Promise<string> {
  const lib = { entry, formats: ['es' as const], fileName: 'page' }
  // In one file: chunks that are joined would declare the same helpers.
  const rolldownOptions = { output: { codeSplitting: false } }
  const chunks = await bundleChunks({ build: { minify: false, target: 'es2024', lib, rolldownOptions } })
  return chunks.map(({ code }) => code).join('')
}
