import { expect, test } from 'vitest'
import { plateau, type Sample } from '../bench/plateau.ts'

function samples(heaps: readonly number[]): Sample[] {
  return heaps.map((heap) => ({ rss: 2 * heap, heap }))
}

test('memory that levels off has reached a plateau', () => {
  expect(plateau(samples([100, 200, 300, 300, 300, 305]))).toEqual({
    isReached: true,
    words: 'From the second third to the last, RSS grew to 101.7 % and the heap to 101.7 %. A plateau is reached.',
  })
})

test('memory that grows to the end has reached none', () => {
  expect(plateau(samples([100, 200, 300, 400, 500, 600])).isReached).toBe(false)
  expect(plateau(samples([])).isReached).toBe(false)
})
