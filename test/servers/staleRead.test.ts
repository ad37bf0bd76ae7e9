import { expect, test } from 'vitest'
import { createMock, type Mock } from '../../src/control/mock.ts'
import type { OpenApiDocument } from '../../src/document/document.ts'
import { PostgresLog } from '../../src/logs/postgres/postgresLog.ts'
import { specMount } from '../../src/mock/specMount.ts'
import type { Log } from '../../src/world/log.ts'
import { newStore } from '../logs/postgres/testStore.ts'
import { checkHistory, type SeenCall } from './history.ts'
import { notesDocument } from './journeys.ts'

/** A log that says that there is nothing new, as a replica that lags behind would. */
class StaleLog extends PostgresLog {
  isStale = false

  override async read(positions: Parameters<Log['read']>[0]): ReturnType<Log['read']> {
    const tails = await super.read(positions)
    return this.isStale ? positions.map(({ incarnation, after }) => ({ incarnation, version: after, steps: [] })) : tails
  }
}

function serverOn(store: Log): Mock {
  return createMock({ providers: [], store }, [
    specMount({ name: 'notes', document: notesDocument as unknown as OpenApiDocument, records: 0 }),
  ])
}

/** Makes a call and finds out which version it saw, as the trial of many servers does. */
async function seenCall(server: Mock, name: string, body?: object): Promise<SeenCall> {
  const [method, path] = body ? ['POST', '/notes/notes'] : ['GET', '/notes/notes/2']
  const start = performance.now()
  const bytes = body && new TextEncoder().encode(JSON.stringify(body))
  const reply = await server.handle({ method, path, query: '', headers: { 'content-type': 'application/json' }, body: bytes })
  const end = performance.now()
  const id = Number(reply.headers['x-mock-exchange']?.split('/')[1])
  const { versionBefore = 0, version = 0 } = (await server.world().journal()).find((entry) => entry.id === id) ?? {}
  return { world: 'default', name, start, end, outcome: 'done', seen: { before: versionBefore, after: version } }
}

test('the checker finds the stale read of a server whose store lags behind, and none where it does not', async () => {
  const address = await newStore()
  const stale = new StaleLog(address)
  const [one, two] = [serverOn(new PostgresLog(address)), serverOn(stale)]
  const calls = [await seenCall(one, 'first write', { text: 'one' }), await seenCall(two, 'first read')]
  calls.push(await seenCall(one, 'second write', { text: 'two' }), await seenCall(two, 'second read'))
  expect(checkHistory(calls, [])).toEqual([])
  stale.isStale = true
  calls.push(await seenCall(one, 'third write', { text: 'three' }), await seenCall(two, 'third read'))
  expect(checkHistory(calls, [])).toEqual([
    expect.stringMatching(/^third read saw version \d+ of default, but third write had shown version \d+ before it began\.$/),
  ])
  await Promise.all([one.close(), two.close()])
})
