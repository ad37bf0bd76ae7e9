import { describe, expect, test } from 'vitest'
import { checkHistory, type LoggedWrite, type SeenCall } from './history.ts'

const place = '["notes","1"]'
const log: readonly LoggedWrite[] = [
  { world: 'a', version: 1, place, mark: 'one' },
  { world: 'a', version: 2, place, mark: 'two' },
  { world: 'a', version: 3, place, mark: undefined },
]

function write(version: number, [start, end]: readonly [number, number], more: Partial<SeenCall> = {}): SeenCall {
  const seen = { before: version - 1, after: version }
  return { world: 'a', name: `write ${version}`, start, end, outcome: 'done', seen, mark: log[version - 1]?.mark, ...more }
}

function read(version: number, [start, end]: readonly [number, number], more: Partial<SeenCall> = {}): SeenCall {
  const shows = { place, mark: log[version - 1]?.mark }
  return { world: 'a', name: 'read', start, end, outcome: 'done', seen: { before: version, after: version }, shows, ...more }
}

function asked(answer: string): Partial<SeenCall> {
  return { asked: { question: 'GET /notes', answer }, shows: undefined }
}

const sound: readonly SeenCall[] = [
  write(1, [0, 1]),
  write(2, [2, 5]),
  // These run while version 2 is being written, so each may see it or not.
  read(1, [3, 6]),
  read(2, [3, 4]),
  read(2, [6, 7]),
  write(3, [8, 9]),
  read(3, [10, 11]),
]

test('a history in which every reply shows the latest state is right', () => {
  expect(checkHistory(sound, log)).toEqual([])
})

test('worlds have nothing to do with each other', () => {
  expect(checkHistory([...sound, { ...read(1, [20, 21]), world: 'b', shows: undefined }], log)).toEqual([])
})

describe('the checker finds', () => {
  test('a stale read', () => {
    const wrong = checkHistory([...sound, read(1, [5.5, 6], { name: 'late read' })], log)
    expect(wrong).toEqual(['late read saw version 1 of a, but read had shown version 2 before it began.'])
  })

  test('a read that is older than another read before it', () => {
    const history = [write(1, [0, 1]), write(2, [2, 9]), read(2, [3, 4], { name: 'first' }), read(1, [5, 6], { name: 'second' })]
    expect(checkHistory(history, log)).toEqual(['second saw version 1 of a, but first had shown version 2 before it began.'])
  })

  test('a reply that claims the latest version and shows an older record', () => {
    const wrong = checkHistory([...sound, read(2, [7, 7.5], { shows: { place, mark: 'one' } })], log)
    expect(wrong).toEqual(['read showed one at version 2 of a, where ["notes","1"] is two.'])
  })

  test('a record that is shown after it was deleted', () => {
    const wrong = checkHistory([...sound, read(3, [12, 13], { shows: { place, mark: 'two' } })], log)
    expect(wrong).toEqual(['read showed two at version 3 of a, where ["notes","1"] is not there.'])
  })

  test('a record that never was what a reply showed, even if nobody knows the version of the reply', () => {
    const wrong = checkHistory([...sound, read(3, [12, 13], { shows: { place, mark: 'nine' }, seen: undefined })], log)
    expect(wrong).toEqual(['read showed nine in a, where ["notes","1"] never was that.'])
  })

  test('an acknowledged write that is lost', () => {
    const lost = { ...write(4, [12, 13]), name: 'lost write', mark: 'four' }
    expect(checkHistory([...sound, lost], log)).toEqual(['lost write was acknowledged, and is lost from a.'])
    expect(checkHistory([...sound, { ...lost, seen: undefined }], log)).toEqual(['lost write was acknowledged, and is lost from a.'])
  })

  test('a refused call that took effect', () => {
    const refused = { ...write(2, [2, 5]), name: 'refused write', outcome: 'refused', seen: undefined } as const
    expect(checkHistory([refused], log)).toEqual(['refused write was refused, and is version 2 of a.'])
  })

  test('a call that took effect twice', () => {
    const again = { world: 'a', version: 4, place: '["notes","2"]', mark: 'one' }
    expect(checkHistory(sound, [...log, again])).toEqual(['write 1 took effect more than once in a.'])
  })

  test('two calls that made the same version', () => {
    const wrong = checkHistory([write(1, [0, 1]), { ...write(1, [0, 2]), name: 'other write', mark: undefined }], log)
    expect(wrong).toEqual(['write 1 and other write both made version 1 of a.'])
  })

  test('a write at another version than its reply says', () => {
    const wrong = checkHistory([{ ...write(2, [2, 5]), seen: { before: 2, after: 3 } }], log)
    expect(wrong).toEqual(['write 2 is version 2 of a, not 3 as its reply said.'])
  })

  test('different answers to one question at one version', () => {
    const wrong = checkHistory([...sound, read(3, [12, 13], asked('[]')), read(3, [14, 15], { ...asked('[1]'), name: 'other' })], log)
    expect(wrong).toEqual(['read and other got different answers at version 3 of a.'])
  })
})

test('a call without an answer may have taken effect or not', () => {
  const unknown = { ...write(2, [2, 5]), outcome: 'unknown', seen: undefined } as const
  expect(checkHistory([unknown, { ...unknown, mark: 'never' }], log)).toEqual([])
})
