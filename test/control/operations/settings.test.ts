import { afterAll, beforeAll, expect, test } from 'vitest'
import { callHttp } from '../../transports/transports.ts'
import { adminServer, type AdminServer } from '../admin/adminCalls.ts'

let api: AdminServer
beforeAll(async () => {
  api = await adminServer()
})
afterAll(() => api.server.close())

test('changes one setting of a world, which keeps the others', async () => {
  const set = (body: object): Promise<unknown> => api.admin('/worlds/one/settings', { method: 'PATCH', body }).then((reply) => reply.body)
  const broken = async (): Promise<number> => {
    const body = { partner_meta: 'demo', phone: 5 }
    const headers = { 'x-requested-with': 'XMLHttpRequest', 'x-mock-world': 'one' }
    return (await callHttp(api.server.url, { method: 'POST', path: '/fint/v1/powerverifyCustomer', headers, body })).status
  }
  await api.put('/worlds/one/settings', { strict: true })
  expect(await set({ validateRequest: false })).toEqual({ strict: true, validateRequest: false })
  expect(await set({ strict: false })).toEqual({ strict: false, validateRequest: false })
  expect(await broken()).toBe(404)
  expect(await set({ validateRequest: true })).toEqual({ strict: false, validateRequest: true })
  expect(await broken()).toBe(422)
  expect((await api.admin('/worlds/one')).body).toMatchObject({ strict: false, validateRequest: true })
})
