import { expect, test } from 'vitest'
import { grouped } from '../../src/numbers/grouped.ts'

test.each([0, 7, 999, 1000, 12_345, 100_000, 1_000_000, 12_345_678_901, -1, -999, -1000, -123_456])(
  'a whole number is grouped as in English: %d',
  (whole) => {
    expect(grouped(whole)).toBe(whole.toLocaleString('en'))
  },
)
