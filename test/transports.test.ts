import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { fint } from '../mocks/fint/index.ts'
import { createMock } from '../src/index.ts'
import { openTransport } from './transports.ts'

const providers = '/fint/v1/power/getUtilityServiceProviders'
const verify = '/fint/v1/powerverifyCustomer'
const json = { 'content-type': 'application/json' }

describe('the table of limits', () => {
  const mock = createMock({ providers: [fint] })
  const opened = Promise.all((['direct', 'express after json()', 'fetch'] as const).map((name) => openTransport(name, mock)))
  afterAll(async () => {
    for (const transport of await opened) await transport.close()
  })

  test('is right that fetch cannot send a body on GET, nor a TRACE', async () => {
    const [, , viaFetch] = await opened
    await expect(viaFetch?.call({ path: providers, body: {} })).rejects.toThrow(TypeError)
    await expect(viaFetch?.call({ method: 'TRACE', path: providers })).rejects.toThrow(TypeError)
  })

  test('is right that fetch cannot send dot segments', async () => {
    const [direct, , viaFetch] = await opened
    const call = { path: `/fint/../..${providers}`, headers: { 'x-requested-with': 'XMLHttpRequest' } }
    expect(await viaFetch?.call(call)).toMatchObject({ status: 200 })
    expect(await direct?.call(call)).toMatchObject({ status: 404 })
  })

  test('is right that express.json() keeps to itself what is no JSON, or too large', async () => {
    const [, express] = await opened
    for (const body of ['{', `"${'x'.repeat(200_000)}"`]) {
      const reply = await express?.call({ method: 'POST', path: verify, headers: json, body })
      expect(reply?.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8' })
    }
  })

  test('is right that express.json() unpacks what is compressed', async () => {
    const [, express] = await opened
    const body = gzipSync(JSON.stringify({ partner_meta: 'demo-partner', phone: '08111111111' }))
    const reply = await express?.call({ method: 'POST', path: verify, headers: { ...json, 'content-encoding': 'gzip' }, body })
    expect(reply).toMatchObject({ status: 404, body: { msg: 'Customer Not Found' } })
  })

  test('is right that nothing counts the bytes of a direct call', async () => {
    const [direct] = await opened
    const body = JSON.stringify({ partner_meta: 'x'.repeat(10_000_001), phone: '08111111111' })
    expect(await direct?.call({ method: 'POST', path: verify, headers: json, body })).toMatchObject({ status: 404 })
  })
})
