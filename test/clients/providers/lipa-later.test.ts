import { expect, test } from 'vitest'
import { createLipaLater } from '../../../mocks/lipa-later/index.ts'
import { createLipaLaterClient, type LipaLaterClient, type LipaLaterOptions, type Signer } from '../../../src/clients/lipa-later.ts'
import { createMock } from '../../../src/index.ts'
import { testSigner } from '../../mocks/lipa-later/client.ts'
import { inShort, setUp, start, type Setup } from '../setup.ts'

const member_id = '1100100001746'
const asynchronously: Signer = async (input) => testSigner(input)

function lipaOf({ options }: Setup, changes: Partial<LipaLaterOptions> = {}): LipaLaterClient {
  return createLipaLaterClient({ ...options('lipa-later'), key: 'demo', secret: 'demo', ...changes })
}

test('the plans of a member can be listed and read', async () => {
  const lipa = lipaOf(setUp())
  expect(await lipa.getInstallmentPlanList({ member_id })).toMatchObject({ kind: 'ok', data: { data: [{ id: 43 }, { id: 45 }] } })
  expect(await lipa.getInstallmentPlan({ member_id, installment_plan_id: '43' })).toMatchObject({ kind: 'ok', data: { data: { id: 43 } } })
  expect(await lipa.createToken()).toMatchObject({ kind: 'ok', data: { data: { tokenType: 'Bearer' } } })
})

test('each refusal has the code of Lipa Later, with status 200 as well', async () => {
  const lipa = lipaOf(setUp())
  const refused = [
    await lipa.getInstallmentPlanList({ member_id: '999' }),
    await lipa.getInstallmentPlan({ member_id, installment_plan_id: '999' }),
    await lipa.getInstallmentPlanList({ member_id: 'nobody' }),
    await lipa.getInstallmentPlanList({ member_id, Sign: '' }),
    await lipa.getInstallmentPlanList({ member_id }, { headers: { authorization: 'Basic x' } }),
    await lipa.createToken({}, { headers: { authorization: 'Basic' } }),
  ]
  expect(refused.map((each) => `${inShort(each)}: ${each.kind === 'refusal' ? each.message : ''}`)).toMatchInlineSnapshot(`
    [
      "refusal 200 500: Data does not exist",
      "refusal 200 500: Data does not exist",
      "refusal 400 400: member_id must be digits",
      "refusal 400 400: Sign is required",
      "refusal 401 500: No credentials",
      "refusal 401 500: No credentials",
    ]
  `)
})

test('each request has its own nonce, and the time in milliseconds', async () => {
  const setup = setUp()
  const lipa = lipaOf(setup)
  await lipa.getInstallmentPlanList({ member_id })
  await lipa.getInstallmentPlanList({ member_id })
  const [, first, second] = setup.sent.map(({ headers }) => headers)
  expect(first?.get('noncestr')).toMatch(/^[0-9a-f]{32}$/)
  expect(second?.get('noncestr')).not.toBe(first?.get('noncestr'))
  expect(first?.get('timestamp')).toBe(String(start))
})

test('a mock accepts the signatures of a signer that it knows', async () => {
  const mock = createMock({ providers: [createLipaLater({ signer: testSigner })], now: () => start })
  await mock.world('default').given({ state: 'credentials are strict' })
  const options = { baseUrl: 'http://mock/lipa-later', fetch: mock.fetch, now: () => start, key: 'demo-key', secret: 'demo-secret' }
  const good = createLipaLaterClient({ ...options, signer: asynchronously })
  expect(inShort(await good.getInstallmentPlan({ member_id, installment_plan_id: '43' }))).toBe('ok 200')
  expect(inShort(await good.getInstallmentPlanList({ member_id, body: {} }))).toBe('ok 200')
  const bad = createLipaLaterClient(options)
  expect(await bad.getInstallmentPlanList({ member_id })).toMatchObject({ kind: 'refusal', status: 400 })
})

test('a nonce and time given by the call are the ones that are signed', async () => {
  const setup = setUp()
  const lipa = lipaOf(setup, { signer: ({ nonce, timestamp, token }) => `${nonce} ${timestamp} ${token}`, nonce: () => 'made' })
  await lipa.getInstallmentPlanList({ member_id, Timestamp: '1' }, { headers: { authorization: 'Bearer mine' } })
  expect(setup.sent.at(-1)?.headers.get('sign')).toBe('made 1 mine')
  expect(setup.paths()).toHaveLength(1)
})

test('a token that has expired by the clock of the world is renewed once', async () => {
  const setup = setUp()
  const lipa = lipaOf(setup)
  await lipa.getInstallmentPlanList({ member_id })
  await setup.world.advance('PT5M')
  expect(inShort(await lipa.getInstallmentPlanList({ member_id }))).toBe('ok 200')
  expect(setup.paths().filter((path) => path.includes('token'))).toHaveLength(2)
})
