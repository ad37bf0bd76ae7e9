import { afterAll, describe, expect, test } from 'vitest'
import { createMock } from '../../src/index.ts'
import { MemoryLog, MemoryStorage } from '../logs/memoryLog.ts'
import { listen } from '../../src/node.ts'
import { httpControl, localControl, pageControl, type Control } from '../../src/testing.ts'
import { callHttp } from '../transports/transports.ts'
import { ask, shop } from '../engine/shop.ts'
import { pageOf } from './controls/pageOf.ts'

const mock = createMock({ providers: [shop(), shop({ name: 'other' })] })
const listening = await listen(mock, { port: 0 })
afterAll(() => listening.close())
const controls: Readonly<Record<string, Control>> = {
  'in this process': localControl(mock),
  'over HTTP': httpControl(listening.url),
  'in a page': pageControl(pageOf({ tally: localControl(mock) })),
}

/** The value of one sample. */
function valueOf(text: string, sample: string): number {
  const line = text.split('\n').find((each) => each.startsWith(`${sample} `))
  return Number(line?.slice(sample.length + 1) ?? Number.NaN)
}

describe.each(Object.entries(controls))('metrics %s', (_, control) => {
  test('count calls by provider, by who answered and by the class of the status', async () => {
    const count = (text: string, labels: string): number => valueOf(text, `tallystick_calls_total{${labels}}`) || 0
    const labels = [
      'provider="shop",answered_by="handler",status="2xx"',
      'provider="shop",answered_by="handler",status="4xx"',
      'provider="other",answered_by="override",status="4xx"',
      'provider="",answered_by="mock",status="4xx"',
    ]
    const before = await control.metrics()
    await using world = await control.createWorld()
    const { headers } = world
    await world.override({ operation: 'other/getThing', reply: { status: 404 } })
    await ask(mock, '/shop/things', { headers, body: { id: 'a' } })
    await ask(mock, '/shop/things/a', { headers })
    await ask(mock, '/shop/things/b', { headers })
    await ask(mock, '/other/things/b', { headers })
    await ask(mock, '/nowhere', { headers })
    const after = await control.metrics()
    expect(labels.map((each) => count(after, each) - count(before, each))).toEqual([2, 1, 1, 1])
    const total = (text: string): number => valueOf(text, 'tallystick_call_duration_seconds_count')
    expect(total(after) - total(before)).toBe(5)
    expect(valueOf(after, 'tallystick_call_duration_seconds_bucket{le="+Inf"}')).toBe(total(after))
    expect(valueOf(after, 'tallystick_call_duration_seconds_sum')).toBeGreaterThan(valueOf(before, 'tallystick_call_duration_seconds_sum'))
  })

  test('show how many worlds, records and templates there are, and the memory of journals', async () => {
    const sizes = async (): Promise<number[]> => {
      const text = await control.metrics()
      return ['worlds', 'records', 'templates', 'journal_bytes'].map((each) => valueOf(text, `tallystick_${each}`))
    }
    const before = await sizes()
    {
      await using world = await control.createWorld()
      await ask(mock, '/shop/things', { headers: world.headers, body: { id: 'a' } })
      await world.saveTemplate('one')
      const [worlds, records, templates, bytes] = await sizes()
      expect([worlds, records, templates]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 2, (before[2] ?? 0) + 1])
      expect(bytes).toBeGreaterThan(before[3] ?? 0)
    }
    await control.removeTemplate('one')
    expect(await sizes()).toEqual(before)
  })

  test('show how long a task waits for its turn, and how busy the event loop was', async () => {
    const busy = (text: string): number => valueOf(text, 'tallystick_event_loop_busy_seconds_total')
    const before = await control.metrics()
    const waiting = control.metrics()
    const started = performance.now()
    while (performance.now() - started < 40) JSON.stringify(before)
    const after = await waiting
    expect(busy(after)).toBeGreaterThan(busy(before))
    expect(valueOf(before, 'tallystick_event_loop_lag_seconds')).toBeGreaterThanOrEqual(0)
  })

  test('say that the mock is ready', async () => {
    expect(await control.ready()).toEqual({ status: 'ready' })
  })
})

test('metrics are text in the format of Prometheus, each with help and type', async () => {
  const { headers, text, status } = await callHttp(listening.url, { path: '/__admin/metrics' })
  expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
  const sample = /^[a-z_]+(?:\{[a-z_]+="[^"]*"(?:,[a-z_]+="[^"]*")*\})? [\d.e+-]+$/
  const lines = text.trimEnd().split('\n')
  expect(lines.filter((line) => !line.startsWith('# ') && !sample.test(line))).toEqual([])
  const names = lines.filter((line) => line.startsWith('# TYPE')).map((line) => line.split(' ')[2])
  expect(names).toEqual(lines.filter((line) => line.startsWith('# HELP')).map((line) => line.split(' ')[2]))
  expect(text.endsWith('\n')).toBe(true)
})

test('a task that waits for other work shows in the metrics as lag of the event loop', async () => {
  const reading = localControl(mock).metrics()
  await Promise.resolve()
  const started = performance.now()
  while (performance.now() - started < 40) JSON.stringify(started)
  expect(valueOf(await reading, 'tallystick_event_loop_lag_seconds')).toBeGreaterThan(0.03)
})

test('a mock whose store does not answer is not ready', async () => {
  const store = new MemoryLog(new MemoryStorage())
  store.health = () => Promise.reject(new Error('connection lost'))
  const control = localControl(createMock({ store }))
  await expect(control.ready()).rejects.toMatchObject({ message: 'The store failed: connection lost', problem: { status: 503 } })
  expect(await control.health()).toMatchObject({ status: 'up' })
})
