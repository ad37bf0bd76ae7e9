import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { collection, createMock, infer, type CollectionDefinition } from '../../../src/index.ts'
import { listen } from '../../../src/node.ts'
import { ask, documentOf, shop, thingsOf } from '../../engine/shop.ts'
import { everyControl } from '../everyControl.ts'

const json = (schema: object): object => ({ 'application/json': { schema } })
const book = {
  type: 'object',
  required: ['id', 'title'],
  properties: { id: { type: 'integer' }, title: { type: 'string' }, pages: { type: 'integer', minimum: 1 } },
}
const library = documentOf({
  '/books': {
    get: { operationId: 'listBooks', responses: { 200: { description: 'all', content: json({ type: 'array', items: book }) } } },
    post: {
      operationId: 'createBook',
      requestBody: { content: json({ type: 'object', properties: { title: { type: 'string' } } }) },
      responses: { 201: { description: 'made', content: json(book) } },
    },
  },
  '/books/{id}': {
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
    get: { operationId: 'getBook', responses: { 200: { description: 'one', content: json(book) }, 404: { description: 'none' } } },
    delete: { operationId: 'deleteBook', responses: { 204: { description: 'gone' } } },
  },
})

interface Card {
  readonly id: string
  readonly holder: { readonly name: string; readonly pin?: string }
  readonly number: string
  readonly at?: number
}
const bank = shop({
  name: 'bank',
  document: documentOf({ '/cards': { get: { operationId: 'list', responses: { 204: { description: 'none' } } } } }),
  collections: {
    cards: collection<Card>({ key: 'id', unique: [['number']] }) as unknown as CollectionDefinition<object>,
    pins: collection<{ pin: string }>({ key: 'pin' }) as unknown as CollectionDefinition<object>,
  },
  due: { cards: { at: (each) => (each as Card).at, run: () => {} } },
  sampled: ['list'],
  states: {
    'there are cards': {
      description: '',
      params: {},
      run: (_, { store }) => {
        const { cards, pins } = store as { cards: ReturnType<typeof thingsOf>; pins: ReturnType<typeof thingsOf> }
        for (const [index, name] of ['Obi', 'Ada', 'Eze'].entries())
          cards.insert({ id: `c${index}`, holder: { name, pin: `4711-${index}` }, number: `${index}` } as never)
        pins.insert({ pin: '0815-0815' } as never)
      },
    },
  },
})

const providers = [fint, bank, infer(library, { name: 'library' })]
const mock = createMock({ providers })
const listening = await listen(mock, { port: 0 })
afterAll(() => listening.close())
const controls = everyControl(mock, listening.url, { bank: 'http://bank.example', library: 'http://library.example' })

/** Status and words of a refusal. */
async function refusal(wanted: Promise<unknown>): Promise<unknown> {
  const error = (await wanted.then(
    () => undefined,
    (each: unknown) => each,
  )) as { problem: { status: number }; message: string } | undefined
  return error && `${error.problem.status} ${error.message}`
}

describe.each(Object.entries(controls))('the collections of a world %s', (name, control) => {
  const world = control.world(`collections-${name.replaceAll(' ', '-')}`)
  const cards = { provider: 'bank', collection: 'cards' }
  const books = { provider: 'library', collection: 'books' }
  beforeEach(async () => {
    await world.reset()
    await world.given({ state: 'there are cards' })
  })

  test('are listed with the number of their records', async () => {
    const all = await world.collections()
    expect(all.filter(({ provider }) => provider !== 'fint')).toEqual([
      { provider: 'bank', collection: 'cards', key: 'id', total: 3, startsWith: 0 },
      { provider: 'bank', collection: 'pins', key: 'pin', total: 1, startsWith: 0 },
      { provider: 'library', collection: 'books', key: 'id', total: 0, startsWith: 3 },
    ])
    expect(all).toContainEqual({ provider: 'fint', collection: 'loans', key: 'reference', total: 0, startsWith: 0 })
  })

  test('are shown by page, filtered and sorted, without secrets', async () => {
    const keys = async (query: object): Promise<unknown> => {
      const { records, total } = await world.records({ ...cards, ...query })
      return [records.map(({ key }) => key), total]
    }
    expect(await keys({})).toEqual([['c0', 'c1', 'c2'], 3])
    expect(await keys({ offset: 1, limit: 1 })).toEqual([['c1'], 3])
    expect(await keys({ where: { holder: { name: 'Ada' } } })).toEqual([['c1'], 1])
    expect(await keys({ text: 'Eze' })).toEqual([['c2'], 1])
    expect(await keys({ sort: '-number', limit: 2 })).toEqual([['c2', 'c1'], 3])
    const { records } = await world.records(cards)
    expect(records[0]).toEqual({
      key: 'c0',
      record: { id: 'c0', holder: { name: 'Obi', pin: expect.stringMatching(/^secret-\d+$/) }, number: '0' },
    })
    expect(await keys({ text: '4711' })).toEqual([[], 0])
  })

  test('that do not exist are refused, with those that do', async () => {
    expect(await refusal(world.records({ provider: 'bank', collection: 'card' }))).toBe(
      '404 bank has no collection "card"; it has cards, pins.',
    )
    expect(await refusal(world.records({ provider: 'x', collection: 'y' }))).toBe(
      '404 There is no provider "x"; there are fint, bank, library.',
    )
  })

  test('take a new record, and calls see it', async () => {
    const item = { id: '77', key: 77, data: { id: 77, title: 'Things Fall Apart' } }
    expect(await world.putRecord({ ...books, key: '77', record: item })).toEqual(item)
    expect((await ask(mock, '/library/books/77', { headers: world.headers })).body).toEqual(item.data)
  })

  test('contain the items that they start with, which can be changed and deleted', async () => {
    const call = (key: number): Promise<{ readonly status: number; readonly body: unknown }> =>
      ask(mock, `/library/books/${key}`, { headers: world.headers })
    const listed = async (): Promise<unknown> => (await ask(mock, '/library/books', { headers: world.headers })).body
    const itemsIn = async (): Promise<unknown> => (await world.records(books)).records.map(({ record }) => record['data'])
    const totalOf = async (): Promise<unknown> => (await world.collections()).find(({ collection: each }) => each === 'books')?.total
    expect(await itemsIn()).toEqual(await listed())
    expect(await totalOf()).toBe(0)
    await world.patchRecord({ ...books, key: '1', changes: { data: { title: 'Emma' } } })
    expect((await call(1)).body).toMatchObject({ id: 1, title: 'Emma' })
    expect(await totalOf()).toBe(1)
    for (const key of ['1', '2']) await world.deleteRecord({ ...books, key })
    expect([(await call(1)).status, (await call(2)).status, (await call(3)).status]).toEqual([404, 404, 200])
    expect(await itemsIn()).toEqual(await listed())
    expect(await totalOf()).toBe(0)
    expect(await refusal(world.deleteRecord({ ...books, key: '2' }))).toBe('404 library/books has no record with the key "2".')
    await world.putRecord({ ...books, key: '2', record: { id: '2', key: 2, data: { id: 2, title: 'Persuasion' } } })
    expect((await call(2)).body).toMatchObject({ title: 'Persuasion' })
  })

  test('keep the secrets of a record that is written back as it was shown', async () => {
    const { records } = await world.records({ ...cards, where: { id: 'c1' } })
    const shown = records[0]?.record as unknown as Card
    await world.putRecord({ ...cards, key: 'c1', record: { ...shown, holder: { ...shown.holder, name: 'Ngozi' } } })
    await world.patchRecord({ ...cards, key: 'c2', changes: { holder: { name: 'Chi' } } })
    const kept = mock.world(world.name)
    for (const [id, expected] of [
      ['c1', { name: 'Ngozi', pin: '4711-1' }],
      ['c2', { name: 'Chi', pin: '4711-2' }],
    ] as const)
      expect((await kept.records({ ...cards, where: { id, holder: expected } })).total).toBe(1)
  })

  test('do not take the token of another record for a secret', async () => {
    const { records } = await world.records(cards)
    const { pin } = (records[0] as unknown as { record: Card }).record.holder
    const record = { id: 'new', holder: { name: 'New', pin }, number: '9' }
    expect(await refusal(world.putRecord({ ...cards, key: 'new', record }))).toBe(
      '422 The record cannot be written to bank/cards: /holder/pin is a token for a secret that this record does not have.',
    )
  })

  test('are changed by a merge patch, in which null removes a field', async () => {
    const changed = await world.patchRecord({ ...cards, key: 'c0', changes: { holder: { pin: null }, at: 7 } })
    expect(changed).toEqual({ id: 'c0', holder: { name: 'Obi' }, number: '0', at: 7 })
  })

  test('refuse an item that breaks its schema, with the places', async () => {
    const wrong = { id: '77', key: 77, data: { id: 77, pages: 0 } }
    await expect(world.putRecord({ ...books, key: '77', record: wrong })).rejects.toMatchObject({
      problem: {
        type: 'urn:tallystick:problem:bad-record',
        violations: [
          { code: 'required', at: '/data/title' },
          { code: 'minimum', at: '/data/pages' },
        ],
      },
    })
    expect((await world.records({ ...books, where: { key: 77 } })).total).toBe(0)
  })

  test.each([
    [{ id: '77', key: 77, data: { id: 78, title: 'a' } }, '/data/id is not the key of the record'],
    [{ id: '78', key: 77, data: { id: 77, title: 'a' } }, 'The path has the key "77", and the record has another one in "id".'],
    [{ id: '77', key: 78, data: { id: 78, title: 'a' } }, '/id does not match the key and the parents'],
    [{ id: '77', key: 77, data: [] }, '/data must be object'],
    [{ id: '77', data: {} }, '/key is required'],
    [{ id: '77', key: 77, data: { id: 77, title: 'a' }, title: 'b' }, '/title is not a field of the record; the item is in /data'],
    [{}, '/id is required, /key is required, /data must be object.'],
    [{ title: 'a' }, '/id is required, /title is not a field of the record; the item is in /data, /key is required, /data must be object.'],
    [{ data: { id: 77 } }, '/id is required, /key is required, /data/title is required.'],
  ])('refuse the item %j', async (record, message) => {
    expect(await refusal(world.putRecord({ ...books, key: '77', record }))).toContain(message)
  })

  test('refuse a taken unique field, another key and an invalid due time, and then nothing has changed', async () => {
    const before = await world.records(cards)
    const patch = (changes: object): Promise<unknown> => refusal(world.patchRecord({ ...cards, key: 'c0', changes: changes as never }))
    expect(await patch({ number: '1' })).toBe('422 bank/cards already has a record with this number.')
    expect(await patch({ id: 'c9' })).toBe(
      '422 The record cannot be written to bank/cards: /id is the key of the record and cannot change.',
    )
    expect(await patch({ id: null })).toBe('422 The record cannot be written to bank/cards: /id is required.')
    expect(await world.records(cards)).toEqual(before)
  })

  test('lose a record that is deleted, also one whose key is a secret', async () => {
    await world.deleteRecord({ ...cards, key: 'c1' })
    expect(await refusal(world.deleteRecord({ ...cards, key: 'c1' }))).toBe('404 bank/cards has no record with the key "c1".')
    const pins = { provider: 'bank', collection: 'pins' }
    const { records } = await world.records(pins)
    expect(records[0]?.key).toMatch(/^secret-\d+$/)
    await world.deleteRecord({ ...pins, key: records[0]?.key ?? '' })
    expect((await world.records(pins)).total).toBe(0)
  })
})
