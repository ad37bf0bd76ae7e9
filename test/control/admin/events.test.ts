import { expect, test } from 'vitest'
import { callHttp } from '../../transports/transports.ts'
import { adminServer, problem } from './adminCalls.ts'

test('sends the exchanges of one world as events, and only those that meet the filters of the query', async () => {
  const fresh = await adminServer()
  const call = (path: string, world: string): Promise<unknown> =>
    callHttp(fresh.server.url, { path: `/fint/v1/${path}`, headers: { 'x-mock-world': world } })
  const firstEvents = async (path: string): Promise<string[]> => {
    const response = await fetch(`${fresh.server.url}/__admin${path}`)
    const { value } = (await response.body?.getReader().read()) ?? {}
    const text = new TextDecoder().decode(value as Uint8Array)
    return [...text.matchAll(/"world":"(\w+)","id":(\d+)/g)].map(([, world, id]) => `${world}/${id}`)
  }
  await call('nowhere', 'one')
  await call('power/getUtilityServiceProviders', 'one')
  await call('nowhere', 'two')
  expect(await firstEvents('/journal/events')).toEqual(['one/1', 'one/2', 'two/1'])
  expect(await firstEvents('/journal/events?status=404')).toEqual(['one/1', 'two/1'])
  expect(await firstEvents('/journal/events?limit=1')).toEqual(['two/1'])
  expect(await firstEvents('/worlds/one/journal/events')).toEqual(['one/1', 'one/2'])
  expect(await firstEvents('/worlds/one/journal/events?answeredBy=mock')).toEqual(['one/1'])
  expect(await fresh.admin('/worlds/none/journal/events')).toMatchObject(problem(404, 'no-such-world'))
  expect(await fresh.admin('/journal/events?status=many')).toMatchObject(problem(422, 'invalid-request'))
  expect(await fresh.admin('/journal/events?answeredBy=x')).toMatchObject(problem(422, 'invalid-request'))
  expect(await fresh.admin('/journal/events?operation=disburseLaon')).toMatchObject(problem(422, 'invalid-request'))
  expect(await fresh.admin('/worlds/one/journal/events?record=fint/loan')).toMatchObject(problem(422, 'invalid-request'))
  await fresh.server.close()
})
