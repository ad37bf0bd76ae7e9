import { expect, test } from 'vitest'
import { ask } from '../../engine/shop.ts'
import { pets, post } from '../pets.ts'

test('an unknown cursor leads to the first page, and the journal says so', async () => {
  const mock = pets({ asked: ['starting_after', 'limit'], records: 0 })
  const [rex, tom] = [await post(mock, { name: 'Rex' }), await post(mock, { name: 'Tom' })].map(
    ({ body }) => body as { readonly id: string },
  )
  const page = async (cursor: unknown) => {
    const { status, body } = await ask(mock, '/x/pets', { query: `limit=1&starting_after=${String(cursor)}` })
    return { status, body, notes: (await mock.world().journal()).at(-1)?.notes ?? [] }
  }
  expect(await page(rex?.id)).toEqual({ status: 200, body: [tom], notes: [] })
  expect(await page('eyJwYWdlIjoyfQ')).toEqual({
    status: 200,
    body: [rex],
    notes: ['The cursor names no item of this list, so the reply is the first page.'],
  })
})
