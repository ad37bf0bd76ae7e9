import { expect, test } from 'vitest'
import { createAdvanclyClient } from '../../../src/clients/advancly.ts'
import { createFintClient } from '../../../src/clients/fint.ts'
import { inShort, json, scripted } from '../setup.ts'

const listed = json(200, { status: true, msg: 'Utility Service Providers', data: [] })

test.for([
  ['', /must be a URL/],
  ['/fint', /must be a URL/],
  ['api.fint.ng', /must be a URL/],
  ['localhost:4010', /must start with http/],
  ['ftp://fint.ng', /must start with http/],
  ['https://fint.ng/?key=s3cret', /query/],
  ['https://fint.ng/#s3cret', /fragment/],
  ['https://user:s3cret@fint.ng', /credentials/],
] as const)('the base URL "%s" is refused when the client is created', ([baseUrl, message]) => {
  const make = (): unknown => createFintClient({ baseUrl, partnerMeta: 'p' })
  expect(make).toThrow(message)
  expect(make).not.toThrow(/s3cret/)
})

test('a slash at the end of a base URL makes no difference', async () => {
  const { fetch, sent } = scripted(listed)
  for (const slash of ['', '/', '//'])
    await createFintClient({ baseUrl: `http://mock/fint${slash}`, partnerMeta: 'p', fetch }).getUtilityServiceProviders()
  expect(new Set(sent.map(({ url }) => url)).size).toBe(1)
})

test('the headers of a client are sent with every call, and those of the call win', async () => {
  const { fetch, sent } = scripted(listed)
  const fint = createFintClient({ baseUrl: 'http://mock/fint', partnerMeta: 'p', fetch, headers: { 'X-Mock-World': 'a', 'x-trace': '1' } })
  await fint.getUtilityServiceProviders({}, { headers: { 'x-mock-world': 'b' } })
  expect([sent[0]?.headers.get('x-mock-world'), sent[0]?.headers.get('x-trace')]).toEqual(['b', '1'])
})

test('a credential that no header can contain is refused, and not repeated in the message', async () => {
  const { fetch, sent } = scripted(listed)
  const advancly = createAdvanclyClient({ baseUrl: 'http://mock', clientId: 'demo', apiKey: 's3\ncret', fetch })
  const failure = await advancly.getCustomers().catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(TypeError)
  expect(String((failure as Error).stack)).not.toContain('cret')
  expect(String(failure)).toContain('"api-key"')
  expect(sent).toEqual([])
})

const largeId = '{"status":true,"data":{"id":1945044589271781377}}'

function withBigInts(text: string): unknown {
  return JSON.parse(text, (_, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' ? BigInt(context?.source ?? 0) : value,
  )
}

test.each([
  [{ parseJson: withBigInts }, 1945044589271781377n],
  [{}, 1945044589271781400],
])('with the options %j, JSON is parsed by the function of the caller or rounded', async (options, id) => {
  const { fetch } = scripted(() => new Response(largeId, { headers: { 'content-type': 'application/json' } }))
  const client = createFintClient({ baseUrl: 'http://fint', partnerMeta: 'demo', fetch, ...options })
  expect(await client.getUtilityServiceProviders()).toMatchObject({ data: { data: { id } } })
})

test('redirects are followed only on request, so other servers do not get the credentials', async () => {
  const { fetch, sent } = scripted(listed)
  const options = { baseUrl: 'http://mock/fint', partnerMeta: 'p', fetch }
  await createFintClient(options).getUtilityServiceProviders()
  await createFintClient({ ...options, redirect: 'follow' }).getUtilityServiceProviders()
  expect(sent.map(({ redirect }) => redirect)).toEqual(['manual', 'follow'])
})

test('methods work without their client', async () => {
  const { fetch } = scripted(listed)
  const { getUtilityServiceProviders } = createFintClient({ baseUrl: 'http://mock/fint', partnerMeta: 'p', fetch })
  expect(inShort(await getUtilityServiceProviders())).toBe('ok 200')
})
