import { expect, onTestFinished, test, describe } from 'vitest'
import { canDo, type DeliveryNeed } from '../../src/engine/faults/transportLimits.ts'
import { faultKinds } from '../../src/world/views/faultKinds.ts'
import type { Mock } from '../../src/index.ts'
import { faultyShop } from '../engine/faults/faultyShop.ts'
import { faultyTransports, outcomeOf, type FaultyTransport, type Outcome } from './faultyTransports.ts'

const key = { 'x-key': 'k' }
const text = '{"id":"a","name":"Ada","count":2}'
const whole: Outcome = { status: 200, type: 'application/json', text, pieces: 1 }
type FaultOf = Parameters<ReturnType<Mock['world']>['fault']>[0]

interface Case {
  readonly fault: FaultOf
  readonly outcome: Outcome
  readonly needs?: DeliveryNeed
}

/** What each fault makes of the reply `whole`; where it takes what the transport lacks, the reply stays whole. */
const kinds: readonly Case[] = [
  { fault: { kind: 'outage' }, outcome: { status: 503 } },
  { fault: { kind: 'rate-limit', limit: 0, perSeconds: 60 }, outcome: { status: 429 } },
  { fault: { kind: 'error', status: 500 }, outcome: { status: 500 } },
  { fault: { kind: 'malformed-json' }, outcome: { ...whole, text: '{"id":"a","name":"Ada","count":2,' } },
  { fault: { kind: 'wrong-content-type' }, outcome: { ...whole, type: 'text/html' } },
  { fault: { kind: 'wrong-content-type', contentType: 'application/xml' }, outcome: { ...whole, type: 'application/xml' } },
  { fault: { kind: 'missing-field', field: '/name' }, outcome: { ...whole, text: '{"id":"a","count":2}' } },
  {
    fault: { kind: 'extra-field', field: '/more', value: [1] },
    outcome: { ...whole, text: '{"id":"a","name":"Ada","count":2,"more":[1]}' },
  },
  { fault: { kind: 'retyped-field', field: '/count' }, outcome: { ...whole, text: '{"id":"a","name":"Ada","count":"2"}' } },
  { fault: { kind: 'retyped-field', field: '/name', to: 'null' }, outcome: { ...whole, text: '{"id":"a","name":null,"count":2}' } },
  {
    fault: { kind: 'truncated' },
    outcome: { status: 200, type: 'application/json', text: text.slice(0, 16), failed: 'body' },
    needs: 'cut',
  },
  { fault: { kind: 'truncated', bytes: 0 }, outcome: { status: 200, type: 'application/json', text: '', failed: 'body' }, needs: 'cut' },
  { fault: { kind: 'commit-then-drop' }, outcome: whole, needs: 'reset' },
  { fault: { kind: 'reset' }, outcome: { failed: 'no response' }, needs: 'reset' },
]

/** Kinds whose effect takes time. */
const testedBelow = ['latency', 'slow-head', 'dribble', 'hang']

test('every kind of fault has a case', () => {
  const tested = new Set([...kinds.map(({ fault }) => fault.kind), ...testedBelow])
  expect(Object.keys(faultKinds).filter((kind) => !tested.has(kind))).toEqual([])
})

async function opened(name: string): Promise<{ readonly mock: Mock; readonly transport: FaultyTransport }> {
  const { mock } = faultyShop()
  const transport = await (faultyTransports[name] as (typeof faultyTransports)[string]).open(mock)
  onTestFinished(() => transport.close())
  await transport.send('/shop/things', {
    method: 'POST',
    headers: { ...key, 'content-type': 'application/json' },
    body: '{"id":"a","name":"Ada","count":2}',
  })
  return { mock, transport }
}

/** Gives up on a call as soon as its fault is in the journal, so a busy machine cannot be too slow for it. Returns why the call failed. */
async function givenUp(mock: Mock, send: (signal: AbortSignal) => Promise<Response>): Promise<unknown> {
  const controller = new AbortController()
  const failure = send(controller.signal).catch(String)
  await expect.poll(() => mock.world().journal(1), { interval: 5 }).toMatchObject([{ faults: [{}] }])
  controller.abort(new Error('given up'))
  return failure
}

describe.each(Object.entries(faultyTransports))('through %s', (name, { column }) => {
  const can = (needs: DeliveryNeed | undefined): boolean => needs === undefined || canDo(column, needs)

  test.each(kinds.filter(({ needs }) => can(needs)))('the fault $fault is delivered as it says', async ({ fault, outcome }) => {
    const { mock, transport } = await opened(name)
    await mock.world().fault(fault)
    expect(await outcomeOf(transport.send('/shop/things/a', { headers: key }))).toMatchObject(outcome)
    await mock.world().removeFaults()
    expect(await outcomeOf(transport.send('/shop/things/a', { headers: key }))).toEqual(whole)
  })

  test.each(kinds.filter(({ needs }) => !can(needs)))('the fault $fault cannot be delivered, so it is refused', async ({ fault }) => {
    const { mock } = await opened(name)
    await expect(mock.world().fault(fault)).rejects.toThrow(
      ' cannot be delivered through mock.fetch. It can through a server (node:http or Express) or MSW: start that before',
    )
  })

  test('a delay comes before the head, and a slow head after what faults of the gate add', async () => {
    const { mock, transport } = await opened(name)
    await mock.world().fault({ kind: 'latency', ms: 60 })
    await mock.world().fault({ kind: 'slow-head', ms: 60 })
    const began = performance.now()
    const response = await transport.send('/shop/things/a', { headers: key })
    expect(performance.now() - began).toBeGreaterThan(115)
    expect(await response.text()).toBe(text)
    expect(await mock.world().journal(1)).toMatchObject([{ sent: { delay: 120 }, faults: [{ kind: 'latency' }, { kind: 'slow-head' }] }])
  })

  // A machine that stands still for a moment hides the pauses, so this has three tries.
  test('a dribbled body comes in pieces, after its head', { retry: 2 }, async () => {
    const { mock, transport } = await opened(name)
    await mock.world().fault({ kind: 'dribble', ms: 200, pieces: 4 })
    const began = performance.now()
    const response = await transport.send('/shop/things/a', { headers: key })
    const head = performance.now() - began
    const outcome = await outcomeOf(Promise.resolve(response))
    expect(outcome).toMatchObject({ status: 200, text })
    expect(outcome.pieces).toBeGreaterThan(1)
    const end = performance.now() - began
    expect([end > 190, end - head > 100]).toEqual([true, true])
  })

  test('the answer to a call that changed something never comes, and what it changed stays', async () => {
    const { mock, transport } = await opened(name)
    await mock.world().fault({ kind: 'commit-then-drop', how: 'hang' })
    const created = { method: 'POST', headers: { ...key, 'content-type': 'application/json' }, body: '{"id":"b"}' }
    expect(await givenUp(mock, (signal) => transport.send('/shop/things', { ...created, signal }))).toBe('Error: given up')
    expect(await outcomeOf(transport.send('/shop/things/b', { headers: key }))).toMatchObject({ status: 200, text: '{"id":"b"}' })
  })

  test('a call that never gets a reply ends when the caller gives up', async () => {
    const { mock, transport } = await opened(name)
    await mock.world().fault({ kind: 'hang', times: 1 })
    expect(await givenUp(mock, (signal) => transport.send('/shop/things/a', { headers: key, signal }))).toBe('Error: given up')
    expect(await outcomeOf(transport.send('/shop/things/a', { headers: key }))).toEqual(whole)
  })

  test('a call that is delayed ends when the caller gives up', async () => {
    const { mock, transport } = await opened(name)
    await mock.world().fault({ kind: 'latency', ms: 60_000, times: 1 })
    // With the delay, this would take longer than a test may.
    expect(await givenUp(mock, (signal) => transport.send('/shop/things/a', { headers: key, signal }))).toBe('Error: given up')
  })
})
