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

function redacted(list: readonly object[], secrets: Secrets): unknown {
  return new Redactor({ isSecret, secrets }).value(list)
}

function shownIn(secrets: Secrets, text: string): string {
  return secrets.known(text) ?? text
}

test('a frozen record that several worlds share has the tokens of each world, whatever secrets the others learn', () => {
  const worlds = [0, 1, 2].map(() => new Secrets(1, new Budget(1_000_000)))
  const [first, second] = worlds as [Secrets, Secrets]
  const records = Array.from({ length: 12 }, (_, id) => freeze({ id, pin: `12345${id}`, note: '2221234567' }))
  const plain = Array.from({ length: 12 }, (_, id) => freeze({ id, note: '2221234567' }))
  second.token('no such pin')
  for (let turn = 0; turn < 3; turn += 1) {
    for (const secrets of worlds) {
      const pins = records.map(({ pin }) => secrets.token(pin))
      expect(redacted(records, secrets)).toEqual(
        records.map(({ id }, index) => ({ id, pin: pins[index], note: shownIn(secrets, '2221234567') })),
      )
      expect(redacted(plain, secrets)).toEqual(plain.map(({ id }) => ({ id, note: shownIn(secrets, '2221234567') })))
    }
    if (turn === 1) first.token('2221234567')
  }
})

test('the form of a record without secrets is kept once for all worlds that know none', () => {
  const worlds = [0, 1].map(() => new Secrets(1, new Budget(1_000_000)))
  const record = freeze({ id: 1, note: 'a' })
  const forms = worlds.map((secrets) => {
    new Redactor({ isSecret, secrets }).fixed(record)
    return secrets.hidden(record)
  })
  expect(forms[0]).toMatchObject({ isPlain: true })
  expect(forms[1]).toBe(forms[0])
  worlds[0]?.token('a secret')
  expect([worlds[0]?.hidden(record), worlds[1]?.hidden(record)]).toEqual([undefined, forms[0]])
})
