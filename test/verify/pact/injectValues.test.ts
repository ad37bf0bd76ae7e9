import { expect, test } from 'vitest'
import { ExactNumber } from '../../../src/numbers/exactNumber.ts'
import { inject, type Replacement } from '../../../src/verify/pact/injectValues.ts'
import type { Interaction } from '../../../src/verify/pact/pact.ts'
import { matcher, pact, type Told } from '../pacts.ts'

function injected(told: Told, replacements: readonly Replacement[], values: Record<string, unknown> = {}): Interaction {
  return inject(pact('things', [told]).interactions[0] as Interaction, replacements, values)
}

const phone: Replacement = { name: 'phone', from: '08111111111', to: '08169999999' }
const count: Replacement = { name: 'count', from: 2, to: '7' }

test('a value of a state is replaced wherever the request and the expected reply repeat it', () => {
  const told: Told = {
    path: '/customers/08111111111/loans',
    query: { phone: ['08111111111'], other: ['x'] },
    headers: { 'X-Phone': '08111111111' },
    body: { who: [{ number: '08111111111', name: 'Ada' }] },
    reply: { phone: '08111111111' },
    replyHeaders: { 'X-Phone': '08111111111' },
  }
  const { request, response } = injected(told, [phone])
  expect(request.path).toBe('/customers/08169999999/loans')
  expect(request.query).toEqual({ phone: ['08169999999'], other: ['x'] })
  expect(request.headers?.['X-Phone']).toEqual(['08169999999'])
  expect(request.body?.content).toEqual({ who: [{ number: '08169999999', name: 'Ada' }] })
  expect(response.body?.content).toEqual({ phone: '08169999999' })
  expect(response.headers?.['X-Phone']).toEqual(['08169999999'])
})

test('replaces a number or a short text only in a field with the same name, and keeps its type', () => {
  const { request } = injected({ body: { count: 2, version: 2, pair: [2], text: { count: '2' } } }, [count])
  expect(request.body?.content).toEqual({ count: 7, version: 2, pair: [2], text: { count: '7' } })
})

test('a long number is replaced, and by a long number, with all digits', () => {
  const [from, other] = ['1945044589271781376', '1945044589271781377'].map((text) => new ExactNumber(text))
  const { request } = injected({ body: { id: from, other, list: [{ id: from }] } }, [{ name: 'id', from, to: '1945044589271781378' }])
  expect(JSON.stringify(request.body?.content)).toBe(
    '{"id":1945044589271781378,"other":1945044589271781377,"list":[{"id":1945044589271781378}]}',
  )
})

test('replaces a whole segment of a path of any length, percent-encoded', () => {
  expect(injected({ path: '/things/2/22' }, [{ ...count, to: 'a b/c' }]).request.path).toBe('/things/a%20b%2Fc/22')
  expect(injected({ path: '/things/a%20b' }, [{ name: 'x', from: 'a b', to: 'c' }]).request.path).toBe('/things/c')
})

test('an explicit replacement is made everywhere, also for a number', () => {
  const { response } = injected({ reply: { id: 43, list: [{ plan: '43' }], other: 430 } }, [{ name: undefined, from: '43', to: '61' }])
  expect(response.body?.content).toEqual({ id: 61, list: [{ plan: '61' }], other: 430 })
})

function generator(expression: string): { type: string; expression: string } {
  return { type: 'ProviderState', expression }
}

test('values reach the generators of an expected reply, which Pact itself ignores', () => {
  const told: Told = {
    reply: { id: 1, name: 'x', list: [{ id: 1 }, { id: 2 }] },
    replyRules: { body: { '$.id': matcher('equality') } },
    replyGenerators: {
      body: {
        '$.id': generator('${id}'),
        '$.name': generator('no. ${id}'),
        '$.list[*].id': generator('id'),
        '$.gone': generator('${nobody}'),
      },
    },
  }
  expect(injected(told, [], { id: '9' }).response.body?.content).toEqual({ id: 9, name: 'no. 9', list: [{ id: 9 }, { id: 9 }] })
})

test('values of a form are replaced field by field, and other text does not change', () => {
  const form: Told = { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }
  const [interaction] = pact('things', [form]).interactions
  const content = { contentType: 'application/x-www-form-urlencoded', encoded: false, content: 'phone=08111111111&x=1' }
  const changed = inject({ ...(interaction as Interaction), request: { method: 'POST', path: '/', body: content } }, [phone], {})
  expect(changed.request.body?.content).toBe('phone=08169999999&x=1')
  const text = { contentType: 'text/plain', encoded: false, content: '08111111111' }
  expect(inject({ ...(interaction as Interaction), request: { method: 'POST', path: '/', body: text } }, [phone], {}).request.body).toBe(
    text,
  )
})
