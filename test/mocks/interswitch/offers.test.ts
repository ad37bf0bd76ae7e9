import { expect, test } from 'vitest'
import { amount, channel, customerId, merchantId, records, type Offer } from './setup.ts'
import { isFirst } from '../transport.ts'

test('ISW-01 mercantId, as the sample spells it, counts as a missing merchantId', async () => {
  const { ask } = channel()
  const { status, body } = await ask({ merchantId: undefined, mercantId: merchantId })
  expect(status).toBe(400)
  expect(body).toEqual({ responseCode: '400', responseMessage: 'merchantId is required' })
})

test('ISW-02 the amount is digits of any length, and amounts of answers are exact integers', async () => {
  const { ask, world } = channel()
  for (const digits of [7, 17, 100, 10_000]) {
    const { status, body } = await ask({ amount: '7'.repeat(digits) })
    expect(status).toBe(200)
    expect(body.offers.every(({ amountOffered, amountPayable }) => [amountOffered, amountPayable].every(Number.isSafeInteger))).toBe(true)
    expect(body.offers[0]?.amountOffered).toBe(digits === 7 ? 7_777_777 : 1_000_000_000)
  }
  const notes = (await world.journal()).map((exchange) => JSON.stringify(exchange).includes('No more than 1000000000 kobo is lent'))
  expect(notes).toEqual([false, true, true, true])
  for (const wrong of ['1000.00', '-5', '1e3', '٣', 'ten', '']) {
    expect((await ask({ amount: wrong })).status).toBe(400)
  }
})

test('ISW-02 leading zeros make no other amount', async () => {
  const { ask } = channel()
  expect((await ask({ amount: '000100000' })).body).toEqual((await ask({ amount: '100000' })).body)
})

test('ISW-03 a bvn of digits is accepted with any length, and a date of birth if it is a date', async () => {
  const { ask } = channel()
  expect((await ask({ bvn: '1000000002', dateOfBirth: '1960-10-01' })).status).toBe(200)
  expect((await ask({ bvn: '12345678901' })).status).toBe(200)
  expect((await ask({ bvn: '1000-0002' })).body.responseMessage).toBe('bvn must be digits')
  expect((await ask({ dateOfBirth: '1960-02-30' })).body.responseMessage).toBe('dateOfBirth must be a date, as yyyy-MM-dd')
  expect((await ask({ dateOfBirth: '01/10/1960' })).status).toBe(400)
})

test('ISW-04 any serviceType is accepted', async () => {
  const { ask } = channel()
  for (const serviceType of ['LOAN', 'MONEY', 'anything at all']) expect((await ask({ serviceType })).body.responseCode).toBe('00')
})

if (isFirst)
  test('ISW-05 offers are consistent in decimal arithmetic, half up, and never exceed what was asked for', async () => {
    const { ask } = channel()
    const amounts = Array.from({ length: 150 }, (_, each) => BigInt(100 + each * 200))
    for (let large = 1n; large < 3_000_000_000n; large = large * 3n + 1n) amounts.push(large)
    let ties = 0
    let differs = 0
    for (const asked of amounts) {
      for (const offer of (await ask({ amount: String(asked) })).body.offers) {
        expect(BigInt(offer.amountPayable)).toBe(decimal(offer) + feesOf(offer))
        expect(offer.amountOffered).toBeGreaterThan(0)
        expect(BigInt(offer.amountOffered)).toBeLessThanOrEqual(asked)
        if (isTie(offer)) ties += 1
        if (binary(offer) !== decimal(offer)) differs += 1
      }
    }
    // Else this would not tell half up from half down, or decimal arithmetic from binary fractions.
    expect(ties).toBeGreaterThan(20)
    expect(differs).toBeGreaterThan(2)
  })

test('ISW-06 an offer has the types of the page, and both types of loan occur', async () => {
  const { ask } = channel()
  const { offers } = (await ask()).body
  expect(new Set(offers.map(({ type }) => type))).toEqual(new Set(['One-Off', 'Installmental']))
  for (const offer of offers) {
    expect(offer).toMatchObject({
      currency: '566',
      interest: expect.any(Number),
      description: expect.stringMatching(/^N[\d,.]+ to pay back N/),
    })
    expect(Number.isInteger(offer.tenure)).toBe(true)
  }
})

test('ISW-06 only a loan that is repaid in instalments has instalments', async () => {
  const { ask } = channel()
  const { offers } = (await ask({ amount: '123457' })).body
  const [once, inParts] = [offers.filter(({ type }) => type === 'One-Off'), offers.filter(({ type }) => type !== 'One-Off')]
  for (const { initialPayment, noOfInstallments } of once) expect([initialPayment, noOfInstallments]).toEqual([undefined, undefined])
  for (const { amountPayable, initialPayment = Number.NaN, noOfInstallments = Number.NaN } of inParts) {
    expect(initialPayment).toBeGreaterThan(0)
    expect((amountPayable - initialPayment) % noOfInstallments).toBe(0)
  }
})

if (isFirst)
  test('ISW-06 both types of loan occur for everybody, and some get three offers', async () => {
    const { ask } = channel()
    const counts = new Set<number>()
    for (let each = 0; each < 40; each += 1) {
      const { offers } = (await ask({ customerId: String(2348030000000 + each) })).body
      expect(new Set(offers.map(({ type }) => type)).size).toBe(2)
      counts.add(offers.length)
    }
    expect(counts).toEqual(new Set([2, 3]))
  })

test('ISW-06 the description has amounts in naira, with kobo only if there are any', async () => {
  const { ask } = channel()
  for (const { amountOffered, amountPayable, tenure, description } of (await ask({ amount: '123456789' })).body.offers) {
    const naira = [amountOffered, amountPayable].map((each) => `N${(each / 100).toLocaleString('en', { minimumFractionDigits: 2 })}`)
    expect(description).toBe(`${naira[0]} to pay back ${naira[1]} in ${tenure} days`.replaceAll('.00 ', ' '))
  }
})

test('ISW-07 a refusal of the business kind is HTTP 200 with empty offers', async () => {
  const { ask, accept } = channel()
  const none = { responseCode: '3001', responseMessage: 'No Offer', offers: [] }
  expect(await ask({ amount: '0' })).toMatchObject({ status: 200, body: none })
  expect(await ask({ amount: '000' })).toMatchObject({ status: 200, body: none })
  const [offer] = (await ask()).body.offers
  await accept((offer as Offer).offerId)
  expect((await ask()).status).toBe(200)
  expect((await ask()).body).toEqual({ responseCode: '01', responseMessage: 'You have an existing loan', offers: [] })
})

test('ISW-08 an invalid parameter gets 400, with all that is wrong', async () => {
  const { ask } = channel()
  const { status, body } = await ask({ customerId: 'nobody', amount: undefined })
  expect(status).toBe(400)
  expect(body).toEqual({ responseCode: '400', responseMessage: expect.any(String) })
  expect(body.responseMessage.split('; ').toSorted()).toEqual([
    'amount is required',
    'customerId must be an e-mail address or a mobile number',
  ])
})

test('ISW-08 a customer is an e-mail address or a mobile number, one under every spelling', async () => {
  const { ask } = channel()
  expect((await ask({ customerId: `+${customerId}` })).body).toEqual((await ask()).body)
  expect((await ask({ customerId: 'Ada.Obi@mail.example' })).body).toEqual((await ask({ customerId: 'ada.obi@mail.example' })).body)
  expect((await ask({ customerId: '+ada@mail.example' })).body).not.toEqual((await ask({ customerId: 'ada@mail.example' })).body)
})

test('ISW-09 asking again before expiry returns the same offers for any caller, and adds none', async () => {
  const { ask, world } = channel()
  const first = await ask()
  const { version } = await world.state()
  await world.advance('P6DT23H')
  expect((await ask({ itemDescription: 'Samsung Tv' }, 'Bearer another-client')).body).toEqual(first.body)
  expect((await records(world, 'offers')).length).toBe(first.body.offers.length)
  expect((await world.state()).version).toBe(version + 1)
})

test('ISW-09 another merchant or amount makes other offers', async () => {
  const { ask } = channel()
  const asked = [await ask(), await ask({ merchantId: 'OTHER' }), await ask({ amount: '100001' }), await ask({ customerId: 'a@b.example' })]
  const ids = asked.flatMap(({ body }) => body.offers.map(({ offerId }) => offerId))
  expect(new Set(ids).size).toBe(ids.length)
})

test('ISW-09 offers expire on the clock of the world, in UTC, and then there are fresh ones', async () => {
  const { ask, world } = channel()
  const before = (await ask()).body.offers
  expect(new Set(before.map(({ expiryDate }) => expiryDate))).toEqual(new Set(['2026-03-08T08:00:00Z']))
  await world.setClock('2026-03-08T09:00:00+01:00')
  const after = (await ask()).body.offers
  expect(new Set(after.map(({ expiryDate }) => expiryDate))).toEqual(new Set(['2026-03-15T08:00:00Z']))
  expect(after.map(({ offerId }) => offerId)).not.toEqual(before.map(({ offerId }) => offerId))
  expect(after.length).toBe(before.length)
})

test('ISW-09 expired offers do not pile up', async () => {
  const { ask, world } = channel()
  const { length } = (await ask()).body.offers
  for (let week = 0; week < 20; week += 1) {
    await world.advance('P7D')
    await ask()
  }
  expect((await records(world, 'offers')).length).toBe(length)
  await world.advance('P7D')
  expect(await records(world, 'offers')).toEqual([])
})

test('ISW-11 a channel may ask for any customer, without registering them first', async () => {
  const { ask, world } = channel()
  expect((await world.state()).collections).toEqual({})
  expect((await ask({ customerId: 'never.seen@mail.example' })).body.responseCode).toBe('00')
})

test('the same calls at the same time get the same bytes, and each customer gets the same figures in any order', async () => {
  const one = channel({ seed: 7 })
  const two = channel({ seed: 7 })
  const other = channel({ seed: 8 })
  expect((await one.ask()).body).toEqual((await two.ask()).body)
  const late = await one.ask({ merchantId: 'LATE' })
  await two.ask({ merchantId: 'BETWEEN' })
  await two.ask({ amount })
  expect((await two.ask({ merchantId: 'LATE' })).body.offers.map(figures)).toEqual(late.body.offers.map(figures))
  expect((await other.ask({ merchantId: 'LATE' })).body.offers.map(figures)).not.toEqual(late.body.offers.map(figures))
})

function feesOf({ fees = [] }: Offer): bigint {
  return fees.reduce((sum, each) => sum + BigInt(each.amount), 0n)
}

/** Interest is in quarters of a percent, so this is exact. */
function decimal({ amountOffered, interest }: Offer): bigint {
  return (BigInt(amountOffered) * (400n + BigInt(interest * 4)) + 200n) / 400n
}

function isTie({ amountOffered, interest }: Offer): boolean {
  return (BigInt(amountOffered) * BigInt(interest * 4)) % 400n === 200n
}

function binary({ amountOffered, interest }: Offer): bigint {
  return BigInt(Math.round(amountOffered * (1 + interest / 100)))
}

function figures(offer: Offer): object {
  return { ...offer, offerId: '', expiryDate: '' }
}
