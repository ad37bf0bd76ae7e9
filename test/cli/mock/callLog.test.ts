import { afterEach, describe, expect, test, vi } from 'vitest'
import { folderWith } from '../../verify/pacts.ts'
import type { JournalEntry, Recorded } from '../../../src/index.ts'
import { jsonLine, textLine } from '../../../src/cli/mock/callLine.ts'
import { CallLog } from '../../../src/cli/mock/callLog.ts'
import { startMock, tally, type StartedMock } from '../inProcess.ts'
import { petstore } from '../petstore.ts'
import { recordedTerminal } from '../recordedTerminal.ts'

const exchange: JournalEntry = {
  id: 1,
  at: 0,
  realTime: 0,
  took: 1.23,
  operation: 'getPet',
  answeredBy: 'handler',
  request: { method: 'GET', path: '/pets/1', query: {}, headers: {} },
  reply: { status: 200, headers: {} },
  why: [],
  violations: [],
  reads: [],
  writes: [],
  notes: [],
}
const recorded: Recorded = { world: 'default', status: 200, exchange: () => exchange }
const time = new Date(2026, 0, 2, 3, 4, 5)

async function started(...flags: readonly string[]): Promise<StartedMock> {
  const folder = await folderWith({ 'pets.yaml': petstore })
  return startMock([`${folder}/pets.yaml`, '--port', '0', ...flags])
}

/** What is printed beside the greeting, without times. */
function logged({ printed }: StartedMock): string {
  return printed
    .filter((text) => !text.startsWith('tally:'))
    .join('\n')
    .replaceAll(/\d\d:\d\d:\d\d/g, 'TIME')
    .replaceAll(/[\d.]+ ms/g, 'N ms')
}

afterEach(() => void vi.useRealTimers())

describe('tally mock', () => {
  test('prints a line for each call, with the world if it is another than default', async () => {
    const mock = await started()
    await mock.status('/pets/1')
    await mock.status('/@other/pets/1?a=b%20c')
    await mock.stop()
    const [first, second] = logged(mock).split('\n')
    expect(first).toMatch(/^TIME {2}GET \/pets\/1 {2}\S+ {2}\d{3} {2}N ms {2}\w+$/)
    expect(second).toMatch(/^TIME {2}@other {2}GET \/@other\/pets\/1\?a=b%20c /)
  })

  test('prints each violation below a refused call', async () => {
    const mock = await started()
    await mock.status('/pets/abc')
    await mock.stop()
    expect(logged(mock)).toMatch(/ 4\d\d {2}N ms {2}\w+\n {10}\/path\/\w+ must be integer$/)
  })

  test('prints a call that is refused before any other, and its reply names its entry', async () => {
    const mock = await started('--no-cors')
    const refused = await fetch(`${mock.url}/pets/1`, { headers: { origin: 'https://app.example' } })
    expect(refused.headers.get('x-mock-exchange')).toBe('default/1')
    await mock.stop()
    expect(logged(mock)).toBe('TIME  GET /pets/1  403  N ms  mock\n          The mock does not answer pages of other origins.')
  })

  test('says below a call without an operation why it was refused', async () => {
    const mock = await started()
    await mock.status('/pets')
    await fetch(`${mock.url}/pets/1`, { method: 'PUT' })
    await mock.stop()
    expect(logged(mock).split('\n')).toEqual([
      'TIME  GET /pets  404  N ms  mock',
      '          The spec of pets has no operation at this path. The nearest operation is GET /pets/pets/{id}.',
      'TIME  PUT /pets/1  405  N ms  mock',
      '          This path supports GET, HEAD, OPTIONS.',
    ])
  })

  test('prints the rule that a refused call breaks', () => {
    const why = [
      { phase: 'answer', by: 'handler', outcome: 'refused', reason: 'The provider refuses.', rule: 'A loan must be repaid.' },
    ] as const
    const line = textLine({ time, world: 'default', exchange: { ...exchange, reply: { status: 409, headers: {} }, why } }, false)
    expect(line).toBe('03:04:05  GET /pets/1  getPet  409  1.2 ms  handler\n          Rule: A loan must be repaid.')
  })

  test('names another world that has the record', () => {
    const refused = { ...exchange, reply: { status: 404, headers: {} }, elsewhere: ['checkout', 'other'] }
    const line = textLine({ time, world: 'default', exchange: refused }, false)
    expect(line).toBe('03:04:05  GET /pets/1  getPet  404  1.2 ms  handler\n          The record is in another world: checkout, other.')
  })

  test('names the faults of a call beside what answered it', () => {
    const faults = [
      { id: 'slow', kind: 'latency', place: 'gate' },
      { id: 'lost', kind: 'commit-then-drop', place: 'delivery' },
    ] as const
    const line = textLine({ time, world: 'default', exchange: { ...exchange, faults } }, false)
    expect(line).toBe('03:04:05  GET /pets/1  getPet  200  1.2 ms  handler, latency, commit-then-drop')
    expect(JSON.parse(jsonLine({ time, world: 'default', exchange: { ...exchange, faults } }))).toMatchObject({ faults })
    expect(JSON.parse(jsonLine({ time, world: 'default', exchange }))).not.toHaveProperty('faults')
  })

  test('prints only refused calls with --log refused, and none with --log none', async () => {
    for (const [flag, expected] of [
      ['refused', /^TIME {2}GET \/nowhere {2}404 {2}N ms {2}mock\n {10}The spec of pets has no operation at this path\.[^\n]*$/],
      ['none', /^$/],
    ] as const) {
      const mock = await started('--log', flag)
      await mock.status('/pets/1')
      await mock.status('/nowhere')
      await mock.stop()
      expect(logged(mock)).toMatch(expected)
    }
  })

  test('prints one object per line with --log-format json, and the greeting to standard error', async () => {
    const folder = await folderWith({ 'pets.yaml': petstore })
    const mock = await startMock([`${folder}/pets.yaml`, '--port', '0', '--log-format', 'json'])
    await mock.status('/pets/1?a=b')
    const { out, err } = await mock.stop()
    expect(JSON.parse(out)).toMatchObject({
      world: 'default',
      id: 1,
      method: 'GET',
      path: '/pets/1',
      query: { a: 'b' },
      status: expect.any(Number),
    })
    expect(err).toContain('tally: mocking pets')
  })

  test('says with --log-format json why a call was refused that breaks no schema', async () => {
    const folder = await folderWith({ 'pets.yaml': petstore })
    const mock = await startMock([`${folder}/pets.yaml`, '--port', '0', '--log-format', 'json', '--log', 'refused'])
    await mock.status('/pet')
    const { out } = await mock.stop()
    expect(JSON.parse(out)).toMatchObject({ status: 404, reasons: [expect.stringContaining('no operation at this path')] })
  })

  test('prints no secrets', async () => {
    const mock = await startMock(['interswitch', '--port', '0'])
    const path = '/interswitch/tenured-offers?customerId=2348030583962&amount=100000&merchantId=3IPG001&bvn=22233344455'
    await fetch(mock.url + path, { headers: { authorization: 'Bearer demo' } })
    await mock.stop()
    expect(logged(mock)).toContain('&bvn=secret-')
    expect(logged(mock)).not.toContain('22233344455')
  })

  test.each([
    ['--log', 'some', 'tally: --log must be one of all, refused, none.'],
    ['--log-format', 'xml', 'tally: --log-format must be one of text, json.'],
  ])('%s %s is an error', async (...args) => {
    const message = args.pop()
    expect(await tally(['mock', ...args])).toMatchObject({ code: 2, err: `${message}\n` })
  })
})

test('many calls at once are counted instead of printed', () => {
  vi.useFakeTimers()
  const terminal = recordedTerminal()
  const { onExchange } = new CallLog({ log: 'all', logFormat: 'text', except: 'tries' }, terminal)
  for (let call = 0; call < 1_334; call += 1) onExchange?.(recorded)
  expect(terminal.printed).toEqual([])
  vi.advanceTimersByTime(100)
  const lines = terminal.printed.join('').split('\n')
  expect(lines).toHaveLength(101)
  expect(lines.at(-1)).toBe('… 1,234 calls not shown')
})

test('calls of the mock itself are not logged', () => {
  const terminal = recordedTerminal()
  const log = new CallLog({ log: 'all', logFormat: 'text', except: 'tries' }, terminal)
  log.onExchange?.({ ...recorded, world: 'tries' })
  log.flush()
  expect(terminal.printed).toEqual([])
})

test.each([
  [200, 32],
  [302, 36],
  [404, 33],
  [500, 31],
])('colours the status %i if the terminal has colours', (status, colour) => {
  const call = { time, world: 'default', exchange: { ...exchange, reply: { status, headers: {} } } }
  expect(textLine(call, true)).toContain(`\u001B[${colour}m${status}\u001B[39m`)
  expect(textLine(call, false)).toBe(`03:04:05  GET /pets/1  getPet  ${status}  1.2 ms  handler`)
})

test('a caller cannot send control characters to the terminal', () => {
  const request = { ...exchange.request, path: '/\u001B[2J\u009B1m', query: { 'a\n': '\u001B]0;x\u0007' } }
  const line = textLine({ time, world: 'default', exchange: { ...exchange, request, notes: ['a\r\u202Eb'] } }, false)
  expect(line).toBe('03:04:05  GET /\\u001b[2J\\u009b1m?a%0A=%1B%5D0%3Bx%07  getPet  200  1.2 ms  handler\n          a\\u000d\\u202eb')
})
