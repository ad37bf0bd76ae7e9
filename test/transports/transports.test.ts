import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { fint } from '../../mocks/fint/index.ts'
import { createMock } from '../../src/index.ts'
import { openTransport } from './transports.ts'

const providers = '/fint/v1/power/getUtilityServiceProviders'
const verify = '/fint/v1/powerverifyCustomer'
const json = { 'content-type': 'application/json' }

describe('the table of limits', () => {
  const mock = createMock({ providers: [fint] })
  const opened = Promise.all([
    openTransport('direct', mock),
    openTransport('express after json()', mock),
    openTransport('fetch', mock),
    openTransport('msw', mock),
  ])
  afterAll(async () => {
    for (const transport of await opened) await transport.close()
  })

  test('is right that fetch cannot send a body on GET, nor a TRACE, whoever answers', async () => {
    const [, , ...fetching] = await opened
    expect(fetching.map(({ name }) => name)).toEqual(['fetch', 'msw'])
    for (const { call } of fetching) {
      await expect(call({ path: providers, body: {} })).rejects.toThrow(TypeError)
      await expect(call({ method: 'TRACE', path: providers })).rejects.toThrow(TypeError)
    }
  })

  test('is right that fetch cannot send dot segments, whoever answers', async () => {
    const [direct, , ...fetching] = await opened
    const call = { path: `/fint/../..${providers}`, headers: { 'x-requested-with': 'XMLHttpRequest' } }
    for (const each of fetching) expect(await each.call(call)).toMatchObject({ status: 200 })
    expect(await direct.call(call)).toMatchObject({ status: 404 })
  })

  test('is right that handlers for MSW leave alone what is no operation', async () => {
    const [, , , viaMsw] = await opened
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    await expect(viaMsw.call({ path: '/fint/nowhere' })).rejects.toThrow(TypeError)
    await expect(viaMsw.call({ method: 'PUT', path: verify })).rejects.toThrow(TypeError)
    expect(String(error.mock.calls)).toContain('without a matching request handler')
  })

  test('is right that who fetches for good cannot choose how a body is framed', async () => {
    const [, , , viaMsw] = await opened
    const headers = { ...json, 'transfer-encoding': 'chunked' }
    await expect(viaMsw.call({ method: 'POST', path: verify, headers, body: '{}' })).rejects.toThrow(TypeError)
  })

  test('is right that express.json() keeps to itself what is no JSON, or too large', async () => {
    const [, express] = await opened
    for (const body of ['{', `"${'x'.repeat(200_000)}"`]) {
      const reply = await express.call({ method: 'POST', path: verify, headers: json, body })
      expect(reply.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8' })
    }
  })

  test('is right that express.json() unpacks what is compressed', async () => {
    const [, express] = await opened
    const body = gzipSync(JSON.stringify({ partner_meta: 'demo-partner', phone: '08111111111' }))
    const reply = await express.call({ method: 'POST', path: verify, headers: { ...json, 'content-encoding': 'gzip' }, body })
    expect(reply).toMatchObject({ status: 404, body: { msg: 'Customer Not Found' } })
  })

  test('is right that nothing counts the bytes of a direct call', async () => {
    const [direct] = await opened
    const body = JSON.stringify({ partner_meta: 'x'.repeat(10_000_001), phone: '08111111111' })
    expect(await direct.call({ method: 'POST', path: verify, headers: json, body })).toMatchObject({ status: 404 })
  })
})
