import { expect, test } from 'vitest'
import type { AnyCall, HandlerReply } from '../../../../src/provider/provider.ts'
import type { Reply } from '../../../../src/engine/call.ts'
import { shopMock } from '../../shop.ts'

const plain = { host: '127.0.0.1', accept: 'application/json', 'user-agent': 'till' }

test('changing the headers, the reply or its body after a call does not change its journal entry', async () => {
  const bodies: { id: string; name: string }[] = []
  const getThing = ({ reply }: AnyCall<unknown>): HandlerReply => {
    bodies.push({ id: 'a', name: 'Pen' })
    return reply(200, bodies.at(-1), { 'x-shelf': '1' })
  }
  const mock = shopMock({ handlers: { getThing } })
  const call = { method: 'GET', path: '/shop/things/a', query: '', headers: { ...plain } }
  await mock.handle(call)
  const before = structuredClone(await mock.world().journal())
  call.headers.host = 'elsewhere'
  for (const each of bodies) each.name = 'Ink'
  const { headers } = (await mock.handle(call)) as Reply
  Object.assign(headers, { 'x-shelf': '2' })
  const [first, second] = await mock.world().journal()
  expect([first]).toEqual(before)
  expect([first?.request.headers, second?.request.headers]).toEqual([plain, { ...plain, host: 'elsewhere' }])
})

test('entries of calls with the same headers show the headers of their own call', async () => {
  const mock = shopMock()
  const sent = [plain, plain, { ...plain, accept: '*/*' }, { host: '127.0.0.1' }, {}, plain, { ...plain, authorization: 'Bearer 7' }, plain]
  for (const headers of sent) await mock.handle({ method: 'GET', path: '/shop/things/a', query: '', headers })
  const shown = (await mock.world().journal()).map(({ request }) => request.headers)
  expect(shown).toEqual(sent.map((each) => ('authorization' in each ? { ...each, authorization: 'secret-1' } : each)))
})
