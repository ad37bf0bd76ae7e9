import { expectTypeOf, test } from 'vitest'
import type { AdvanclyClient } from '../../../src/clients/advancly.ts'
import type { EtranzactClient } from '../../../src/clients/etranzact.ts'
import type { createFintClient, FintClient } from '../../../src/clients/fint.ts'
import type { InterswitchClient } from '../../../src/clients/interswitch.ts'
import type { LipaLaterClient } from '../../../src/clients/lipa-later.ts'
import type { components as Etranzact } from '../../../src/generated/etranzact.ts'
import type { components as Fint } from '../../../src/generated/fint.ts'
import type { components as Interswitch } from '../../../src/generated/interswitch.ts'
import type { components as LipaLater } from '../../../src/generated/lipa-later.ts'

// The compiler checks all of this, in `npm run typecheck`. Nothing is called when the tests run.

type Of<Client, Id extends keyof Client> = Client[Id] extends (...args: never[]) => Promise<infer R> ? R : never
type Kind<R, K> = Extract<R, { kind: K }>
declare const fint: FintClient
declare const etranzact: EtranzactClient
declare const lipa: LipaLaterClient
declare const interswitch: InterswitchClient
declare const advancly: AdvanclyClient
declare const create: typeof createFintClient
const loan = { phone: '08111111111', amount: '1500', transaction_pin: '1234' }

test('data has the success type of the operation', () => {
  type Loan = Kind<Of<FintClient, 'disburseLoan'>, 'ok'>
  expectTypeOf<Loan['data']>().toEqualTypeOf<Fint['schemas']['LoanDisbursed']>()
  expectTypeOf<Loan['status']>().toEqualTypeOf<200>()
  type Plans = Kind<Of<LipaLaterClient, 'getInstallmentPlanList'>, 'ok'>
  expectTypeOf<Plans['data']>().toEqualTypeOf<LipaLater['schemas']['InstallmentPlansFound']>()
  type Offers = Kind<Of<InterswitchClient, 'getTenuredOffers'>, 'ok'>
  expectTypeOf<Offers['data']>().toEqualTypeOf<Interswitch['schemas']['OffersAvailable']>()
  type Token = Kind<Of<InterswitchClient, 'createToken'>, 'ok'>
  expectTypeOf<Token['data']>().toEqualTypeOf<Interswitch['schemas']['IssuedToken']>()
  type Added = Kind<Of<EtranzactClient, 'addMandate'>, 'ok'>
  expectTypeOf<Added['data']>().toEqualTypeOf<Etranzact['schemas']['MandateAnswer']>()
  expectTypeOf<Kind<Of<AdvanclyClient, 'onboardIndividual'>, 'ok'>['status']>().toEqualTypeOf<201>()
})

test('a refusal has the declared statuses, and 200 for vendors that refuse with it', () => {
  type Refused = Kind<Of<FintClient, 'disburseLoan'>, 'refusal'>
  expectTypeOf<Refused['status']>().toEqualTypeOf<200 | 400 | 401 | 403 | 404 | 409 | 422>()
  type NotAdded = Extract<Of<EtranzactClient, 'addMandate'>, { kind: 'refusal'; status: 200 }>
  expectTypeOf<NotAdded['body']>().toEqualTypeOf<Etranzact['schemas']['MandateRefused']>()
  type NoOffers = Extract<Of<InterswitchClient, 'getTenuredOffers'>, { kind: 'refusal'; status: 200 }>
  expectTypeOf<NoOffers['body']>().toEqualTypeOf<Interswitch['schemas']['OffersRefused']>()
})

test('a switch over a result covers every case', () => {
  type Loan = Of<FintClient, 'disburseLoan'>
  const told = (result: Loan): string => {
    switch (result.kind) {
      case 'ok':
        return result.data.data.paymentReference
      case 'refusal':
        return `${result.code} ${result.message}`
      case 'failure':
        return result.error.message
    }
  }
  expectTypeOf(told).returns.toBeString()
  const reasons = (result: Kind<Loan, 'failure'>): number => {
    switch (result.reason) {
      case 'timeout':
      case 'aborted':
      case 'network':
        return 0
      case 'unreadable':
      case 'undeclared':
        return result.status
      case 'authentication':
        return result.refusal.status
    }
  }
  expectTypeOf(reasons).returns.toBeNumber()
})

test('inputs that the client supplies may be left out or given', () => {
  expectTypeOf(() => fint.disburseLoan(loan))
  expectTypeOf(() => fint.disburseLoan({ ...loan, partner_meta: 'another' }))
  expectTypeOf(() => fint.getUtilityServiceProviders())
  expectTypeOf(() => lipa.getInstallmentPlanList({ member_id: '1', Timestamp: '1' }))
  expectTypeOf(() => interswitch.createToken())
  expectTypeOf(() => interswitch.createToken({ scope: 'profile' }, { timeout: 100 }))
  expectTypeOf(() => advancly.loadStock({ phone_number: '1', data: [{ product_id: 'x' }] }))
  expectTypeOf(() => etranzact.createToken({ username: 'a', password: 'b' }))
  expectTypeOf(() => etranzact.createToken({ refresh_token: 'a', grant_type: 'refresh_token' }))
})

test('a missing argument does not compile', () => {
  // @ts-expect-error: an operation with required fields needs its input
  expectTypeOf(() => fint.disburseLoan())
  // @ts-expect-error: transaction_pin is missing
  expectTypeOf(() => fint.disburseLoan({ phone: loan.phone, amount: loan.amount }))
  // @ts-expect-error: the path's field is missing
  expectTypeOf(() => etranzact.getMandate({}))
  // @ts-expect-error: a login is name and password
  expectTypeOf(() => etranzact.createToken({ username: 'a' }))
  // @ts-expect-error: partnerMeta is missing
  expectTypeOf(() => create({ baseUrl: 'http://127.0.0.1' }))
})

test('a wrong field does not compile', () => {
  // @ts-expect-error: there is no such field
  expectTypeOf(() => fint.disburseLoan({ ...loan, phne: '08111111111' }))
  // @ts-expect-error: amounts are text
  expectTypeOf(() => fint.disburseLoan({ ...loan, amount: 1500 }))
  // @ts-expect-error: there is no such option
  expectTypeOf(() => fint.disburseLoan(loan, { tmeout: 1 }))
  expectTypeOf(async () => {
    const result = await fint.disburseLoan(loan)
    // @ts-expect-error: a failure has no data
    if (result.kind === 'failure') return result.data
    // @ts-expect-error: a disbursed loan has no token
    return result.kind === 'ok' ? result.data.data.stdToken : undefined
  })
})

test('a wrong status does not compile', () => {
  expectTypeOf(async () => {
    const result = await fint.disburseLoan(loan)
    // @ts-expect-error: the spec declares no 418
    if (result.kind === 'refusal') return result.status === 418
    // @ts-expect-error: success is 200 alone
    return result.kind === 'ok' ? result.status === 201 : undefined
  })
})

test('a wrong operation does not compile', () => {
  // @ts-expect-error: there is no such operation
  expectTypeOf(() => fint.disburseLoans(loan))
  // @ts-expect-error: it belongs to another provider
  expectTypeOf(() => etranzact.disburseLoan(loan))
})
