import { expect, test } from 'vitest'
import { isRefusal } from '../../../src/verify/pact/isRefusal.ts'
import { pact, type Told } from '../pacts.ts'

function refuses(told: Told): boolean | undefined {
  const [interaction] = pact('bank', [told]).interactions
  return interaction && isRefusal(interaction)
}

test.each<[Told, boolean]>([
  [{ status: 404 }, true],
  [{ status: 200, reply: { success: false } }, true],
  [{ status: 200, reply: { status: false, msg: 'no' } }, true],
  [{ status: 200, reply: { responseCode: '3001' } }, true],
  [{ status: 200, reply: { status: '79', data: null } }, true],
  [{ status: 200, reply: { responseCode: '00' } }, false],
  [{ status: 200, reply: { status: 'active' } }, false],
  [{ status: 200, reply: { status: '200' } }, false],
  [{ status: 200, reply: { status: 0 } }, false],
  [{ status: 200, reply: [{ status: false }] }, false],
  [{ status: 204 }, false],
])('an interaction that expects %j is a refusal: %s', (told, expected) => {
  expect(refuses(told)).toBe(expected)
})
