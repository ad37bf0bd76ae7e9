import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDuration, clockFault, parseTime } from '../../../src/control/input/clockTime.ts'

const later = (from: string, by: string): string | undefined => {
  const time = addDuration(Date.parse(from), by)
  return time === undefined ? undefined : new Date(time).toISOString()
}

describe('a time', () => {
  test('is read as RFC 3339', () => {
    expect(parseTime('2026-03-01T08:00:00Z')).toBe(Date.UTC(2026, 2, 1, 8))
    expect(parseTime('2026-03-01t08:00:00.25z')).toBe(Date.UTC(2026, 2, 1, 8, 0, 0, 250))
    expect(parseTime('2026-03-01T08:00:00+05:30')).toBe(Date.UTC(2026, 2, 1, 2, 30))
  })

  test('is the same after it was written and read', () => {
    const years = fc.date({ min: new Date(Date.UTC(0, 0, 1)), max: new Date(Date.UTC(9999, 11, 31)), noInvalidDate: true })
    const written = fc.property(years, (date) => {
      expect(parseTime(date.toISOString())).toBe(date.getTime())
    })
    fc.assert(written)
  })

  test.each([
    undefined,
    7,
    '',
    '2026-03-01',
    '2026-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T08:60:00Z',
    '2026-03-01T08:00:00',
    '2026-03-01 08:00:00Z',
    '2026-03-01T08:00:00Z ',
  ])('is not %j', (text) => {
    expect(parseTime(text)).toBeUndefined()
  })
})

describe('a duration', () => {
  test('adds all of its parts', () => {
    expect(later('2026-01-01T00:00:00Z', 'P1Y2M1W3DT4H5M6.5S')).toBe('2027-03-11T04:05:06.500Z')
    expect(later('2026-01-01T00:00:00Z', 'PT0S')).toBe('2026-01-01T00:00:00.000Z')
    expect(later('2026-01-01T00:00:00Z', 'PT1,5H')).toBe('2026-01-01T01:30:00.000Z')
  })

  test('of months ends on the last day of a shorter month', () => {
    expect(later('2026-01-31T10:00:00Z', 'P1M')).toBe('2026-02-28T10:00:00.000Z')
    expect(later('2024-01-31T10:00:00Z', 'P1M')).toBe('2024-02-29T10:00:00.000Z')
    expect(later('2024-02-29T10:00:00Z', 'P1Y')).toBe('2025-02-28T10:00:00.000Z')
    expect(later('2026-10-31T10:00:00Z', 'P0.5Y')).toBe('2027-04-30T10:00:00.000Z')
    expect(later('2026-12-31T10:00:00Z', 'P1M1D')).toBe('2027-02-01T10:00:00.000Z')
  })

  test('never moves a time back', () => {
    const part = fc.nat(5_000)
    fc.assert(
      fc.property(part, part, part, (years, months, days) => {
        expect(addDuration(Date.UTC(2026, 0, 31), `P${years}Y${months}M${days}D`)).toBeGreaterThanOrEqual(Date.UTC(2026, 0, 31))
      }),
    )
  })

  test.each(['P8000Y', 'P300000Y', 'P99999999999M', `P${'9'.repeat(400)}D`])('of %s leads to a time that no clock can show', (text) => {
    expect(clockFault(addDuration(0, text) as number)).toBe('The clock shows times from 1970-01-01T00:00:00Z to 9000-01-01T00:00:00Z.')
  })

  test.each([
    undefined,
    7,
    '',
    'P',
    'PT',
    'P1DT',
    'T1H',
    '1D',
    'P1',
    'PD',
    'P1D1Y',
    'P1H',
    'PT1D',
    '-P1D',
    'P-1D',
    '+P1D',
    'P1.5M',
    'p1d',
    'P1D\n',
    'P1e3D',
    'P 1D',
  ])('is not %j', (text) => {
    expect(addDuration(0, text)).toBeUndefined()
  })
})

test('a clock shows the time from 1970 to the year 9000, and no millisecond more', () => {
  const first = Date.UTC(1970, 0, 1)
  const last = Date.UTC(9000, 0, 1)
  expect([first, last].map(clockFault)).toEqual([undefined, undefined])
  for (const time of [first - 1, last + 1, Number.NaN, Infinity, -Infinity]) expect(clockFault(time)).toMatch(/^The clock shows times from/)
})
