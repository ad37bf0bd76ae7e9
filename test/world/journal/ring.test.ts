import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ring } from '../../../src/world/journal/ring.ts'

/** Items as a ring should have them: a list that is cut. */
class Model {
  items: { id: number; size: number }[] = []
  next = 1

  add(size: number): void {
    this.items.push({ id: this.next, size })
    this.next += 1
  }
}

/** Adds an item of this size, drops the oldest item, clears the ring or skips an id. Returns what the ring and its model answer. */
function act(ring: Ring<string>, model: Model, each: number | 'drop' | 'clear' | 'skip'): readonly [unknown, unknown] {
  if (each === 'drop') return [ring.dropOldest(), model.items.shift()?.size ?? 0]
  if (each === 'clear') return [ring.clear(), void (model.items = [])]
  if (each === 'skip') {
    model.items = []
    return [ring.skip(), model.next++]
  }
  const freed = ring.isFull ? [ring.dropOldest(), model.items.shift()?.size] : []
  model.add(each)
  return [
    [ring.add(`item ${model.next - 1}`, each), freed[0]],
    [model.next - 1, freed[1]],
  ]
}

const acts = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 60 }) },
    { weight: 2, arbitrary: fc.constantFrom('drop' as const, 'clear' as const, 'skip' as const) },
  ),
)

test('a ring has the last items with their ids and sizes, after any additions and drops', () => {
  fc.assert(
    fc.property(acts, fc.integer({ min: 1, max: 6 }), (all, most) => {
      const ring = new Ring<string>(most)
      const model = new Model()
      for (const each of all) {
        const [answer, expected] = act(ring, model, each)
        expect(answer).toEqual(expected)
        expect([ring.first, ring.next, ring.isFull]).toEqual([model.next - model.items.length, model.next, model.items.length === most])
        const found = Array.from({ length: model.next + 1 }, (_, id) => ring.get(id))
        expect(found).toEqual(found.map((_, id) => (model.items.some((item) => item.id === id) ? `item ${id}` : undefined)))
      }
    }),
  )
})
