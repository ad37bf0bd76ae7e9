import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAdvanclyClient } from '../../../src/clients/advancly.ts'
import { createEtranzactClient } from '../../../src/clients/etranzact.ts'
import { createFintClient } from '../../../src/clients/fint.ts'
import { createInterswitchClient } from '../../../src/clients/interswitch.ts'
import { createLipaLaterClient } from '../../../src/clients/lipa-later.ts'
import { providers } from '../../../mocks/index.ts'
import { createMock } from '../../../src/index.ts'
import { listen, type Listening } from '../../../src/node.ts'
import { inShort } from '../setup.ts'

let server: Listening

beforeAll(async () => {
  server = await listen(createMock({ providers }), { port: 0 })
})

afterAll(() => server.close())

function at(provider: string): { readonly baseUrl: string } {
  return { baseUrl: `${server.url}/${provider}` }
}

test('every client works over HTTP', async () => {
  const purchase = { customerId: '2348030583962', amount: '100000', merchantId: '3IPG001' }
  const results = await Promise.all([
    createFintClient({ ...at('fint'), partnerMeta: 'demo' }).getUtilityServiceProviders(),
    createInterswitchClient({ ...at('interswitch'), clientId: 'demo', clientSecret: 'demo' }).getTenuredOffers(purchase),
    createEtranzactClient({ ...at('etranzact'), username: 'demo', password: 'demo' }).getMandate({ loanReference: 'nobody' }),
    createAdvanclyClient({ ...at('advancly'), clientId: 'demo', apiKey: 'demo' }).getCustomers(),
    createLipaLaterClient({ ...at('lipa-later'), key: 'demo', secret: 'demo' }).getInstallmentPlanList({ member_id: '1100100001746' }),
  ])
  expect(results.map(inShort)).toEqual(['ok 200', 'ok 200', 'refusal 404 79', 'ok 200', 'ok 200'])
})

test('two disbursements at the same time make one loan', async () => {
  const fint = createFintClient({ baseUrl: `${server.url}/@race/fint`, partnerMeta: 'demo-partner' })
  const phone = '08111111111'
  await fint.registerCustomer({ phone, transaction_pin: '1234', first_name: 'Ada', last_name: 'Obi' })
  await fint.linkMeterNumber({ phone, provider: 'EKEDP', meter_number: '45012345678' })
  const loan = { phone, amount: '1500', transaction_pin: '1234' }
  const results = await Promise.all([fint.disburseLoan(loan), fint.disburseLoan(loan)])
  expect(results.map(inShort).toSorted()).toEqual(['ok 200', 'refusal 409 Loan Not Repaid'])
})

test('a server that is down or hangs up is a network failure with a reason', async () => {
  const rude = createServer((_, response) => response.destroy())
  await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(rude.address() as AddressInfo).port}`
  const fint = createFintClient({ baseUrl, partnerMeta: 'p', retry: { times: 0 } })
  const hungUp = await fint.getUtilityServiceProviders()
  await new Promise((resolve) => rude.close(resolve))
  const gone = await fint.getUtilityServiceProviders()
  const told = [hungUp, gone].map((each) => each.kind === 'failure' && each.error.message)
  expect(told).toEqual([
    'getUtilityServiceProviders got no answer: UND_ERR_SOCKET',
    'getUtilityServiceProviders got no answer: ECONNREFUSED',
  ])
})
