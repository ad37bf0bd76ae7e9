import { expect, test } from 'vitest'
import { isDeeplyFrozen } from '../../src/document/frozen.ts'

const frozen = Object.freeze

test.each([1, 'a', null, undefined, frozen({}), frozen([]), frozen([1, frozen({ a: frozen([null, frozen({ b: 1 })]) })])])(
  'is deeply frozen: %j',
  (value) => {
    expect(isDeeplyFrozen(value)).toBe(true)
  },
)

test.each([{}, [], frozen([{}]), frozen({ a: frozen([1, []]) }), frozen({ a: 1, b: { c: 1 } })])('is not deeply frozen: %j', (value) => {
  expect(isDeeplyFrozen(value)).toBe(false)
})
