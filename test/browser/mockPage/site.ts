import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { bundleChunks } from '../../pageBundle.ts'

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
    '/page.js': ['text/javascript', await bundle(fileURLToPath(new URL('page.ts', import.meta.url)))],
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

/** The code of a module for browsers, with everything it imports. */
async function bundle(entry: string): Promise<string> {
  const lib = { entry, formats: ['es' as const], fileName: 'page' }
  // In one file: chunks that are joined would declare the same helpers.
  const rolldownOptions = { output: { codeSplitting: false } }
  const chunks = await bundleChunks({ build: { minify: false, target: 'es2024', lib, rolldownOptions } })
  return chunks.map(({ code }) => code).join('')
}
