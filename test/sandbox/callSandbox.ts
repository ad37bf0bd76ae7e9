import { afterEach, expect } from 'vitest'
import { type Sandbox, type SandboxOptions, startSandbox } from './startSandbox.ts'

const open: Sandbox[] = []
afterEach(() => Promise.all(open.splice(0).map((sandbox) => sandbox.stop())))

/** A stand-in that stops when the test ends. */
export async function started(options?: SandboxOptions): Promise<Sandbox> {
  const sandbox = await startSandbox(options)
  open.push(sandbox)
  return sandbox
}

interface Received {
  readonly status: number
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of many shapes
  readonly body: any
}

/** One call; a `body` that is not a string is sent as JSON. */
export async function call(url: string, options: { method?: string; headers?: object; body?: unknown } = {}): Promise<Received> {
  const { method = options.body === undefined ? 'GET' : 'POST', headers, body } = options
  const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body)
  const response = await fetch(url, { method, headers: { ...headers }, ...(text === undefined ? {} : { body: text }) })
  return { status: response.status, body: await response.json() }
}

export const basic = (name: string, secret: string) => ({ authorization: `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}` })

/** Headers with the credentials of each provider; tokens are fetched. */
export const enter = {
  fint: { 'x-requested-with': 'XMLHttpRequest' },
  async interswitch({ url, credentials }: Sandbox, secret = credentials.interswitch.clientSecret) {
    const headers = basic(credentials.interswitch.clientId, secret)
    const { body } = await call(`${url}/passport/oauth/token`, { headers, body: 'grant_type=client_credentials' })
    return { authorization: `Bearer ${body.access_token}` }
  },
  async etranzact({ baseUrls, credentials }: Sandbox) {
    const { body } = await call(`${baseUrls.etranzact}/auth/token`, { body: credentials.etranzact })
    return { authorization: `Bearer ${body.access_token}` }
  },
  advancly: ({ credentials: { advancly } }: Sandbox) => ({ 'client-id': advancly.clientId, 'api-key': advancly.apiKey }),
  async lipaLater({ baseUrls, credentials }: Sandbox, nonce = 'n1') {
    const { key, secret } = credentials['lipa-later']
    const { status, body } = await call(`${baseUrls['lipa-later']}/open/op/platform/token/`, { headers: basic(key, secret) })
    expect(status).toBe(200)
    return { authorization: `Bearer ${body.data.accessToken}`, noncestr: nonce, sign: 'any', timestamp: String(Date.now()) }
  },
}
