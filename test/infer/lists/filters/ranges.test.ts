import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../../../src/index.ts'
import { ask, documentOf } from '../../../engine/shop.ts'
import { object, param, reply, takes, text } from '../../pets.ts'

const whole = { type: 'integer' }
const amount = { type: 'number' }
const moment = { type: 'string', format: 'date-time' }
const day = { type: 'string', format: 'date' }
const many = (items: object): object => ({ type: 'array', items })

/** A mock whose list of things has query parameters, by name and schema. */
function things(fields: object, asked: Readonly<Record<string, object>>): Mock {
  const item = object({ id: whole, ...fields }, ['id'])
  const parameters = Object.entries(asked).map(([name, schema]) => ({ name, in: 'query', schema }))
  return createMock({
    specs: [
      {
        name: 'x',
        records: 0,
        document: documentOf({
          '/things': {
            get: { operationId: 'list', parameters, responses: reply(many(item)) },
            post: { operationId: 'create', requestBody: takes(object(fields)), responses: reply(item, 201) },
          },
          '/things/{id}': { parameters: [param('id')], get: { operationId: 'read', responses: reply(item) } },
        }) as never,
      },
    ],
  })
}

async function idsAfter(mock: Mock, bodies: readonly object[], query: string): Promise<number[]> {
  for (const body of bodies) await ask(mock, '/x/things', { body })
  const { body } = await ask(mock, '/x/things', { query: encodeURI(query) })
  return (body as { id: number }[]).map(({ id }) => id)
}

const nameIn = (query: string): string => query.split('=')[0] as string

const dated = [
  { created_at: '2026-01-01T10:00:00.000Z' },
  { created_at: '2026-01-02T10:00:00.000Z' },
  { created_at: '2026-01-03T12:00:00.000+14:00' },
]

test.each([
  ['created_after=2026-01-01T10:00:00Z', moment, [2, 3]],
  ['createdBefore=2026-01-02T23:00:00Z', moment, [1, 2, 3]],
  ['createdBefore=2026-01-02T21:00:00Z', moment, [1, 2]],
  ['created_since=2026-01-02', text, [2, 3]],
  ['created_at.on_or_after=2026-01-02T10:00:00Z', moment, [2, 3]],
  ['created_from_date=2026-01-02', text, [2, 3]],
  ['created_to_date=2026-01-01', day, [1]],
  ['since=2026-01-02T10:00:00Z', moment, [2, 3]],
  ['until=2026-01-02T10:00:00Z', moment, [1, 2]],
  ['start_date=2026-01-02', day, [2, 3]],
  ['end_date=2026-01-02', day, [1, 2, 3]],
  ['dateFrom=2026-01-02', text, [2, 3]],
  ['before=2026-01-02T10:00:00Z', moment, [1]],
  ['from=2026-01-02T10:00:00Z', moment, [2, 3]],
  ['min_timestamp=1767348000', whole, [2, 3]],
  ['max_timestamp=1767348000000', whole, [1, 2]],
  ['until=1767348000', text, [1, 2]],
  ['filter[since]=2026-01-02T10:00:00Z', moment, [2, 3]],
])('with one time in the item, %s of %j limits it', async (query, schema, expected) => {
  expect(await idsAfter(things({ created_at: moment }, { [nameIn(query)]: schema }), dated, query)).toEqual(expected)
})

test('from and to are two ends of a time where both are texts, and do not move the page', async () => {
  const mock = things({ created_at: moment }, { from: text, to: text, page: whole, limit: whole })
  expect(await idsAfter(mock, dated, 'from=2026-01-02&to=2026-01-02&limit=1&page=2')).toEqual([3])
})

test('from alone, as a number, is an offset', async () => {
  expect(await idsAfter(things({ created_at: moment }, { from: whole }), dated, 'from=2')).toEqual([3])
})

test('from and to are no times where both are numbers', async () => {
  expect(await idsAfter(things({ created_at: moment }, { from: whole, to: whole }), dated, 'from=1')).toEqual([2, 3])
})

test('after is no cursor where it is a time', async () => {
  const mock = things({ created_at: moment }, { after: moment, page: whole, limit: whole })
  expect(await idsAfter(mock, dated, 'after=2026-01-01T10:00:00Z&limit=1&page=2')).toEqual([3])
})

test('a parameter that could mean two times filters nothing', async () => {
  const both = dated.map((each) => ({ ...each, published_at: '2020-01-01T00:00:00Z' }))
  const mock = things({ created_at: moment, published_at: moment }, { since: moment, published_before: moment })
  expect(await idsAfter(mock, both, 'since=2026-01-02T10:00:00Z')).toEqual([1, 2, 3])
  expect(await idsAfter(mock, [], 'published_before=2019-01-01T00:00:00Z')).toEqual([])
})

test('times of the same event have different names', async () => {
  const fields = { creationDate: day, lastModified: moment }
  const mock = things(fields, { created_after: day, updated_since: moment })
  const bodies = [
    { creationDate: '2026-01-01', lastModified: '2026-02-01T00:00:00Z' },
    { creationDate: '2026-01-05', lastModified: '2026-02-05T00:00:00Z' },
  ]
  expect(await idsAfter(mock, bodies, 'created_after=2026-01-02')).toEqual([2])
  expect(await idsAfter(mock, [], 'updated_since=2026-02-05T00:00:00Z')).toEqual([2])
})

test('seconds in a field are compared with a text', async () => {
  const mock = things({ created: whole, size: whole }, { created_after: moment })
  expect(await idsAfter(mock, [{ created: 1_767_225_600 }, { created: 1_767_312_000 }], 'created_after=2026-01-01T12:00:00Z')).toEqual([2])
})

const priced = [{ sourceAmount: 5 }, { sourceAmount: 9.5 }, { sourceAmount: 20 }]

test.each([
  ['sourceAmountFrom', '9.5', [2, 3]],
  ['source_amount_to', '9.5', [1, 2]],
  ['minimum_source_amount', '6', [2, 3]],
  ['maxSourceAmount', '19', [1, 2]],
  ['source_amount_less_than', '9.5', [1]],
  ['source_amount_less_than', 'much', [1, 2, 3]],
])('%s=%s limits a number', async (name, value, expected) => {
  expect(await idsAfter(things({ sourceAmount: amount }, { [name]: text }), priced, `${name}=${value}`)).toEqual(expected)
})

test('an amount that is a text is compared as a number', async () => {
  const mock = things({ price: text }, { min_price: amount })
  expect(await idsAfter(mock, [{ price: '9.50' }, { price: '10.00' }], 'min_price=9.6')).toEqual([2])
})

test.each([
  ['to_city', text, 'A'],
  ['start_size', whole, '2'],
  ['size_range', whole, '2'],
  ['since', { enum: ['today', 'yesterday'], type: 'string' }, 'today'],
  ['since', { type: 'boolean' }, 'true'],
  ['from', text, '2030-01-01'],
  ['until', text, 'now'],
  ['until', text, '0'],
  ['min', whole, '1893456000'],
])('%s of %j filters nothing', async (name, schema, value) => {
  const mock = things({ city: text, size: whole, created_at: moment }, { [name]: schema })
  expect(await idsAfter(mock, [{ city: 'B', size: 1 }], `${name}=${value}`)).toEqual([1])
})

test('the default of a parameter hides nothing', async () => {
  const mock = things({ created_at: moment }, { until: { ...moment, default: '2000-01-01T00:00:00Z' } })
  expect(await idsAfter(mock, dated, '')).toEqual([1, 2, 3])
})

const owned = [
  { user_id: 7, status: 'open' },
  { user_id: 8, status: 'closed' },
  { user_id: 9, status: 'new' },
]

test.each([
  ['ids=1&ids=3', many(whole), [1, 3]],
  ['ids=1,3', text, [1, 3]],
  ['ids=2, 3', text, [2, 3]],
  ['thing_ids=2', text, [2]],
  ['user_ids=7,9', text, [1, 3]],
  ['statuses=open&statuses=new', many(text), [1, 3]],
  ['id__in=1,2', text, [1, 2]],
  ['ids=40', text, []],
  ['names=x', text, [1, 2, 3]],
  ['thing_status=open', text, [1, 2, 3]],
  ['statuses=true', text, [1, 2, 3]],
  ['ids=true', { type: 'boolean' }, [1, 2, 3]],
])('%s of %j asks for any of several values', async (query, schema, expected) => {
  expect(await idsAfter(things({ user_id: whole, status: text }, { [nameIn(query)]: schema }), owned, query)).toEqual(expected)
})

test.each(['name_prefix=ab', 'namePrefix=ab', 'prefix=ab'])('%s finds the things whose name begins so', async (query) => {
  const mock = things({ name: text }, { [nameIn(query)]: text })
  expect(await idsAfter(mock, [{ name: 'abc' }, { name: 'cab' }, { name: 'ab' }], query)).toEqual([1, 3])
})

test('a field that is called prefix is compared as a whole', async () => {
  const mock = things({ name: text, prefix: text }, { prefix: text })
  expect(
    await idsAfter(
      mock,
      [
        { name: 'ab', prefix: 'x' },
        { name: 'x', prefix: 'ab' },
      ],
      'prefix=ab',
    ),
  ).toEqual([2])
})
