import { expect, test } from 'vitest'
import { Redactor } from '../../../../src/engine/recording/redaction/redactor.ts'
import { Budget } from '../../../../src/world/journal/budget.ts'
import { freeze } from '../../../../src/frozen/freeze.ts'
import { Secrets } from '../../../../src/world/journal/secrets.ts'

const isSecret = (name: string): boolean => name === 'pin'

test('frozen records are redacted the same in each list, and count with the same size each time', () => {
  const secrets = new Secrets(1, new Budget(1_000_000))
  const records = Array.from({ length: 12 }, (_, id) => freeze({ id, pin: `12345${id}`, note: 'a=b' }))
  const shown = new Redactor({ isSecret, secrets }).value(records)
  expect(JSON.stringify(shown)).not.toContain('12345')
  const [second, third] = [new Redactor({ isSecret, secrets }), new Redactor({ isSecret, secrets })]
  expect(second.value(records)).toEqual(shown)
  expect(third.value(records)).toEqual(shown)
  expect(third.size).toBe(second.size)
})

test('a value that becomes known as a secret is hidden in records that were recorded before', () => {
  const secrets = new Secrets(1, new Budget(1_000_000))
  const records = Array.from({ length: 12 }, () => freeze({ note: '2221234567' }))
  const shown = (): unknown => new Redactor({ isSecret, secrets }).value(records)
  expect(shown()).toBe(records)
  secrets.token('2221234567')
  expect(JSON.stringify(shown())).not.toContain('2221234567')
})
