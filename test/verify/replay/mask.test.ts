import { expect, test } from 'vitest'
import { ExactNumber } from '../../../src/numbers/exactNumber.ts'
import { differences } from '../../../src/verify/replay/replyDifferences.ts'
import { Mask } from '../../../src/verify/replay/mask.ts'
import { pact } from '../pacts.ts'

const isSecret = (name: string): boolean => /pin|token|authorization/i.test(name)

test('given secrets are replaced, also within JSON and URLs', () => {
  const mask = new Mask(isSecret, ['p"ss wörd&x'])
  expect(mask.text('p"ss wörd&x {"a":"p\\"ss wörd&x"} ?a=p%22ss%20w%C3%B6rd%26x')).toBe('••• {"a":"•••"} ?a=•••')
})

test('values of secret fields and headers are learned at any depth', () => {
  const mask = new Mask(isSecret)
  mask.learn({ authorization: 'Bearer abcdef', data: [{ pin: '4711', name: 'Ada' }], tokens: { access_token: 'xyzzy-1' } })
  expect(mask.text('abcdef 4711 xyzzy-1 Ada')).toBe('••• ••• ••• Ada')
})

test('a secret that is a long number is learned and hidden with all its digits', () => {
  const mask = new Mask(isSecret)
  mask.learn({ pin: new ExactNumber('19450445892717813765') })
  expect(mask.text('19450445892717813765')).toBe('•••')
  expect(mask.data({ kind: 'number', value: new ExactNumber('19450445892717813765') })).toEqual({ kind: 'secret' })
})

test('a short secret is only replaced if it stands alone', () => {
  expect(new Mask(isSecret, ['1234']).text('"1234" 45012345678')).toBe('"•••" 45012345678')
})

test('a very short value is not replaced', () => {
  expect(new Mask(isSecret, ['a', '']).text('a banana')).toBe('a banana')
})

test('a difference in a secret field shows neither value', () => {
  const [each] = pact('things', [{ reply: { pin: '1111' } }]).interactions
  if (!each) throw new Error('no interaction')
  const mismatch = {
    type: 'BodyMismatch',
    path: '$.pin',
    mismatch: "Expected '2222' (String) to be equal to '1111' (String)",
    expected: '"1111"',
    actual: '"2222"',
  }
  const findings = differences([mismatch], { interaction: each, reply: { status: 200, body: { pin: '2222' } }, isSecret })
  expect(findings).toMatchObject([{ at: { in: 'body', pointer: '/pin' }, expected: { kind: 'secret' }, got: { kind: 'secret' } }])
  expect(JSON.stringify(findings)).not.toMatch(/1111|2222/)
})

test('secrets are replaced in every text of a finding, but not in its codes and kinds', () => {
  const mask = new Mask(isSecret, ['string', '4711'])
  const finding = { code: 'body.differs', got: { kind: 'string', value: 'a string' }, expected: { kind: 'number', value: 4711 } }
  expect(mask.data(finding)).toEqual({
    code: 'body.differs',
    got: { kind: 'string', value: 'a •••' },
    expected: { kind: 'secret' },
  })
})

test('a long text is cut after its secrets are replaced', () => {
  const secret = 'abc'.repeat(200)
  expect(new Mask(isSecret, [secret]).data({ said: `${secret} ${'x'.repeat(2_000)}` })).toEqual({ said: `••• ${'x'.repeat(995)}…` })
})
