import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { goodPacts } from '../../verify/goodPacts.ts'
import { folderWith, pactText } from '../../verify/pacts.ts'
import { tally, type Finished } from '../inProcess.ts'

const token = 's3cret-token'
const files = {
  'app-fint [1].json': pactText('fint', goodPacts['fint'] ?? []),
  'app-etranzact.json': pactText('etranzact', goodPacts['etranzact'] ?? []),
}

interface Contract {
  readonly consumerName: string
  readonly providerName: string
  readonly content: string
}

interface Received {
  readonly authorization: string | undefined
  readonly pacticipantVersionNumber: string
  readonly branch?: string
  readonly contracts: readonly Contract[]
}

/** A minimal Pact Broker. It repeats the credentials, as a careless one might. */
let broker: Server
let url = ''
let received: Received[] = []
let refusal: number | undefined

function answer(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/hal+json' }).end(JSON.stringify(value))
}

beforeEach(async () => {
  received = []
  refusal = undefined
  broker = createServer((request, response) => {
    let body = ''
    request.on('data', (data: Buffer) => (body += String(data)))
    request.on('end', () => {
      const { authorization } = request.headers
      const isKnown = authorization === `Bearer ${token}` || authorization === `Basic ${Buffer.from('ada:s3cret-word').toString('base64')}`
      if (!isKnown) return answer(response, 401, {})
      if (request.method === 'GET')
        return answer(response, 200, { _links: { self: { href: url }, 'pb:publish-contracts': { href: `${url}/contracts/publish` } } })
      received.push({ authorization, ...(JSON.parse(body) as Omit<Received, 'authorization'>) })
      return answer(response, refusal ?? 200, {
        notices: [{ type: refusal ? 'error' : 'success', text: `you said ${authorization}` }],
        errors: {},
        logs: [],
        _links: {},
      })
    })
  })
  await new Promise<void>((resolve) => broker.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(broker.address() as AddressInfo).port}`
})

afterEach(() => {
  broker.close()
  broker.closeAllConnections()
})

async function publish(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>> = files,
): Promise<Finished> {
  const folder = `${await folderWith(given)}/`
  const { code, out, err } = await tally(['publish', '--pacts', folder, ...args], { env })
  return { code, out: out.replaceAll(folder, ''), err }
}

test('pacts are published under version and branch, and no credential is printed', async () => {
  const { code, out, err } = await publish(['--version', '1.2.3', '--branch', 'main'], {
    PACT_BROKER_BASE_URL: url,
    PACT_BROKER_TOKEN: token,
  })
  expect({ code, out, err }).toEqual({
    code: 0,
    out: `Published app → etranzact, app → fint as version 1.2.3 of main to ${url}.\n`,
    err: '',
  })
  expect(received.flatMap(({ contracts }) => contracts.map(({ providerName }) => providerName)).toSorted()).toEqual(['etranzact', 'fint'])
  expect(received[0]).toMatchObject({ pacticipantVersionNumber: '1.2.3', branch: 'main' })
  const sent = received.flatMap(({ contracts }) => contracts).find(({ providerName }) => providerName === 'fint')?.content ?? ''
  expect(JSON.parse(Buffer.from(sent, 'base64').toString())).toMatchObject({ consumer: { name: 'app' }, interactions: { length: 3 } })
})

test('only pacts of the named providers are sent, with user name and password if there is no token', async () => {
  const env = { PACT_BROKER_BASE_URL: url, PACT_BROKER_USERNAME: 'ada', PACT_BROKER_PASSWORD: 's3cret-word' }
  const { code } = await publish(['fint', '--version', '1'], env)
  expect([code, received.flatMap(({ contracts }) => contracts.map(({ providerName }) => providerName))]).toEqual([0, ['fint']])
})

test('the default version is the current commit', async () => {
  const { code, out } = await publish([], { PACT_BROKER_BASE_URL: url, PACT_BROKER_TOKEN: token })
  expect([code, out]).toEqual([0, expect.stringMatching(/as version [0-9a-f]{40}(?: of \S+)? to /)])
})

test('a refusal of the broker is printed without the token, and the exit code is 1', async () => {
  refusal = 400
  const { code, out, err } = await publish(['--version', '1'], { PACT_BROKER_BASE_URL: url, PACT_BROKER_TOKEN: token })
  expect([code, out + err]).toEqual([1, expect.stringContaining('Not published: app → etranzact, app → fint.')])
  expect(received).not.toEqual([])
  expect(out + err).not.toContain(token)
})

test.for<[string, Readonly<Record<string, string>>, number, string]>([
  ['no broker', {}, 2, 'tally: PACT_BROKER_BASE_URL is not set: there is no Pact Broker to publish to.'],
  ['an invalid address', { PACT_BROKER_BASE_URL: 'broker' }, 2, 'tally: PACT_BROKER_BASE_URL must be an http(s) URL.'],
  ['a broker that is down', { PACT_BROKER_BASE_URL: 'http://127.0.0.1:9' }, 3, 'tally: http://127.0.0.1:9 refused the connection.'],
])('with %s, nothing is published', async ([, env, exit, message]) => {
  const { code, err } = await publish(['--version', '1'], env)
  expect([code, err]).toEqual([exit, `${message}\n`])
})

test('refused credentials are reported, and not printed', async () => {
  const { code, err } = await publish(['--version', '1'], { PACT_BROKER_BASE_URL: url, PACT_BROKER_TOKEN: 'wrong-token' })
  expect([code, err]).toEqual([
    2,
    `tally: ${url} answered 401: it does not accept PACT_BROKER_TOKEN (or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD).\n`,
  ])
})

test('a pact without interactions is not published', async () => {
  const { code, out } = await publish(
    ['--version', '1'],
    { PACT_BROKER_BASE_URL: url, PACT_BROKER_TOKEN: token },
    { 'a.json': pactText('fint', []) },
  )
  expect([code, out, received]).toEqual([
    1,
    expect.stringContaining('Nothing was published:\n  a.json#/interactions The pact has no interactions'),
    [],
  ])
})
