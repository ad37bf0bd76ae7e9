import http, { type IncomingMessage } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { faultyShop } from '../engine/faults/faultyShop.ts'
import { intercept } from '../transports/mswTransport.ts'

/** What a client of `node:http` sees, as axios and others use it. */
interface Seen {
  readonly status?: number | undefined
  readonly text: string
  /** Whether the whole body came. */
  readonly isWhole?: boolean
  readonly failed?: string
}

function read(response: IncomingMessage): Promise<Seen> {
  let text = ''
  response.setEncoding('utf8').on('data', (piece: string) => (text += piece))
  return new Promise((resolve) => {
    const end = (isWhole: boolean) => (): void => resolve({ status: response.statusCode, text, isWhole })
    response.on('end', end(true)).on('aborted', end(false)).on('error', end(false))
  })
}

async function callWith(fault: string): Promise<Seen> {
  const { origin, close } = intercept(faultyShop().mock)
  onTestFinished(close)
  return new Promise((resolve) => {
    const headers = { 'x-key': 'k', 'x-mock-fault': fault }
    const sent = http.get(`${origin}/shop/things/a`, { headers, timeout: 300 }, (response) => {
      void read(response).then(resolve)
    })
    sent.on('timeout', () => sent.destroy(new Error('The client gives up.')))
    sent.on('error', ({ message }) => resolve({ text: '', failed: message }))
  })
}

const text = '{"code":404,"message":"unknown"}'

test.each([
  ['reset', { text: '', failed: 'Network error' }],
  ['hang', { text: '', failed: 'The client gives up.' }],
  ['truncated; bytes=7', { status: 404, text: text.slice(0, 7), isWhole: false }],
  ['dribble; ms=60; pieces=3', { status: 404, text, isWhole: true }],
  ['slow-head; ms=60', { status: 404, text, isWhole: true }],
  ['malformed-json', { status: 404, text: `${text.slice(0, -1)},`, isWhole: true }],
  ['outage', { status: 503, text: expect.stringContaining('"code":503') as string, isWhole: true }],
])('behind MSW, the fault "%s" reaches a client that uses node:http', async (fault, seen) => {
  expect(await callWith(fault)).toEqual(seen)
})
