import { request } from 'node:http'
import type { Listening } from '../../src/node.ts'

interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

interface Received {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

/** Sends a request as it is: `fetch` would set some headers itself, and resolve dots in the path. */
export function send({ port }: Listening, path: string, { method = 'GET', headers = {} }: Sent = {}): Promise<Received> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString() }))
    })
    sent.on('error', reject).end()
  })
}
