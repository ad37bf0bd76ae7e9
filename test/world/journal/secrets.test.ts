import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Budget } from '../../../src/world/journal/budget.ts'
import { Secrets } from '../../../src/world/journal/secrets.ts'
import { anyText } from '../../anyText.ts'

function secretsOf(seed: number): Secrets {
  return new Secrets(seed, new Budget(16_000_000))
}

const pin = fc.oneof(anyText, fc.constantFrom('1234', '\u{d800}', '\u{dfff}', '__proto__', ''))

test('tokens are equal for equal values, different for others, and contain only a running number', () => {
  fc.assert(
    fc.property(fc.array(pin), (pins) => {
      const secrets = secretsOf(1)
      const known = new Map<string, string>()
      for (const each of pins) if (!known.has(each)) known.set(each, `secret-${known.size + 1}`)
      for (const each of pins) expect(secrets.token(each)).toBe(known.get(each))
    }),
  )
})

test('a secret that is not a string has a token as well', () => {
  const secrets = secretsOf(1)
  expect(secrets.token({ pin: [1, 2] })).toBe('secret-1')
  expect(secrets.token({ pin: [1, 2] })).toBe('secret-1')
  expect(secrets.token(1234)).toBe('secret-2')
})

test('the table of tokens is limited, and a secret in constant use keeps its token', () => {
  const secrets = secretsOf(1)
  const often = new Set<string>()
  for (let index = 0; index < 20_000; index += 1) {
    secrets.token(`pin ${index}`)
    often.add(secrets.token('often'))
  }
  expect([...often]).toEqual(['secret-2'])
  expect(secrets.token('pin 0')).toBe('secret-20002')
})

test('digests are 32 hex characters, equal in every world with the same seed and different with another seed', () => {
  fc.assert(
    fc.property(pin, (value) => {
      const digest = secretsOf(1).digest(value)
      expect(digest).toMatch(/^[0-9a-f]{32}$/)
      const once = secretsOf(1)
      expect([once.digest(value), once.digest(value)]).toEqual([digest, digest])
      expect(secretsOf(2).digest(value)).not.toBe(digest)
    }),
  )
})

test('different secrets have different digests, even those that UTF-8 encodes alike', () => {
  const secrets = secretsOf(1)
  const values = ['\u{d800}', '\u{dfff}', '\u{fffd}', String.raw`\ud800`, String.raw`"\ud800"`, '', '1', '11']
  expect(new Set(values.map((value) => secrets.digest(value))).size).toBe(values.length)
})
