import { describe, expect, test } from 'vitest'
import { asCurl } from '../../../src/dashboard/app/calls/asCurl.ts'
import type { CallEntry } from '../../../src/dashboard/app/calls/callEntry.ts'
import { everything, matches } from '../../../src/dashboard/app/calls/filter.ts'

const call: CallEntry = {
  id: 7,
  world: 'test-1',
  at: 0,
  realTime: 0,
  took: 1.5,
  provider: 'fint',
  operation: 'disburseLoan',
  answeredBy: 'provider',
  request: {
    method: 'POST',
    path: '/fint/v1/power/disburseLoan',
    query: { tag: ['a b', 'c'] },
    headers: { 'content-type': 'application/json', host: 'localhost', authorization: 'Bearer secret-2' },
    body: { phone: '08111111111', pin: 'secret-1', note: 'costs $5 "each"' },
  },
  reply: { status: 422, headers: {}, body: { msg: 'No meter' } },
  why: [],
  violations: [],
  reads: [{ collection: 'fint/loans', key: '7', exists: true }],
  writes: [],
  notes: [],
}

describe('filters', () => {
  test.each([
    [{}, true],
    [{ world: 'test-1' }, true],
    [{ world: 'default' }, false],
    [{ status: '422' }, true],
    [{ status: '4xx' }, true],
    [{ status: '5xx' }, false],
    [{ answeredBy: 'provider' }, true],
    [{ answeredBy: 'handler' }, false],
    [{ refusedOnly: true }, true],
    [{ operation: 'fint/disburseLoan' }, true],
    [{ operation: 'fint/other' }, false],
    [{ record: 'loans/7' }, true],
    [{ record: 'fint/loans/7' }, true],
    [{ record: '08111111111' }, true],
    [{ record: 'fint/loans/8' }, false],
    [{ record: '08122222222' }, false],
    [{ text: 'disburse POST' }, true],
    [{ text: '0811111' }, true],
    [{ text: 'no meter' }, true],
    [{ text: 'disburse mandate' }, false],
  ])('%o matches the call: %s', (filter, expected) => {
    expect(matches({ ...everything, ...filter }, call)).toBe(expected)
  })

  test('a success is not among the refused calls', () => {
    expect(matches({ ...everything, refusedOnly: true }, { ...call, reply: { status: 201, headers: {} } })).toBe(false)
  })
})

test('a call as curl has a variable for each secret, and quotes what the shell would change', () => {
  expect(asCurl(call, 'http://127.0.0.1:4010')).toBe(
    [
      'curl -X POST "http://127.0.0.1:4010/fint/v1/power/disburseLoan?tag=a+b&tag=c"',
      '  -H "content-type: application/json"',
      '  -H "authorization: Bearer $SECRET_2"',
      String.raw`  -d "{\"phone\":\"08111111111\",\"pin\":\"$SECRET_1\",\"note\":\"costs \$5 \\\"each\\\"\"}"`,
    ].join(' \\\n'),
  )
})
