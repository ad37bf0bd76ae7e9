import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Collection } from '../../../src/world/collection/collection.ts'
import type { World } from '../../../src/world/world.ts'
import { plainViewOf, viewOf, type View } from './collectionView.ts'
import { loans, write, writeBoth, type Loan } from '../loans.ts'
import { PlainCollection } from './plainCollection.ts'
import { loggedStep } from '../../../src/world/step.ts'
import { recordedWorld, testWorld } from '../testWorld.ts'

const collections = { 'bank/loans': loans }

/** What a step does and how it ends; a refused write either ends it too or is caught by the handler. */
const step = fc.record({
  writes: fc.array(write, { minLength: 1, maxLength: 6 }),
  end: fc.constantFrom('kept', 'kept', 'not kept', 'thrown'),
  catches: fc.boolean(),
})
const steps = fc.array(step, { minLength: 1, maxLength: 10 })
type TakenStep = typeof step extends fc.Arbitrary<infer S> ? S : never

class Refused extends Error {}

/** Takes a step in the world and in the model, which only remembers it where the world is to keep it. */
function take(world: World, plain: PlainCollection<Loan>, { writes, end, catches }: TakenStep): void {
  const before = plain.documents
  let kept = false
  try {
    world.step(
      () => {
        for (const each of writes) if (!writeBoth(loansOf(world), plain, each) && !catches) throw new Refused()
        if (end === 'thrown') throw new Refused()
      },
      () => (kept = end === 'kept'),
    )
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
  if (!kept) plain.documents = before
}

function loansOf(world: World): Collection<Loan> {
  return world.collection('bank/loans') as unknown as Collection<Loan>
}

test('a collection answers like a scan of all records after any steps, kept, refused or failed', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const world = testWorld({ collections })
      const plain = new PlainCollection(loans)
      for (const each of taken) {
        take(world, plain, each)
        expect(viewOf(loansOf(world))).toEqual(plainViewOf(plain))
      }
    }),
    { numRuns: 60 },
  )
})

test('undoing steps restores every earlier state exactly, and applying them again every later one', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const { world, steps: recorded } = recordedWorld({ collections })
      const plain = new PlainCollection(loans)
      const views: View[] = [viewOf(loansOf(world))]
      for (const each of taken) {
        take(world, plain, each)
        views[world.version] = viewOf(loansOf(world))
      }
      expect(recorded.map(({ version }) => version)).toEqual(recorded.map((_, index) => index + 1))
      for (const each of recorded.toReversed()) {
        world.undo(each)
        expect(viewOf(loansOf(world))).toEqual(views[world.version])
      }
      expect(world.version).toBe(0)
      for (const each of recorded) {
        world.apply(loggedStep(each))
        expect(viewOf(loansOf(world))).toEqual(views[world.version])
      }
    }),
    { numRuns: 40 },
  )
})

test('another world that applies the same steps, read from JSON, gives the same answers', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const { world, steps: recorded } = recordedWorld({ collections })
      const plain = new PlainCollection(loans)
      for (const each of taken) take(world, plain, each)
      const other = testWorld({ collections })
      for (const each of recorded) other.apply(loggedStep(each))
      expect(other.version).toBe(world.version)
      expect(viewOf(loansOf(other))).toEqual(viewOf(loansOf(world)))
    }),
    { numRuns: 60 },
  )
})

test('documents are deeply frozen and never change once returned', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const { world, steps: recorded } = recordedWorld({ collections })
      const plain = new PlainCollection(loans)
      const other = testWorld({ collections })
      const seen = new Map<object, string>()
      for (const each of taken) {
        take(world, plain, each)
        for (const document of loansOf(world).list()) if (!seen.has(document)) seen.set(document, JSON.stringify(document))
      }
      for (const each of recorded) other.apply(loggedStep(each))
      for (const document of [...seen.keys(), ...loansOf(other).list()]) expect(firstThawed(document)).toBeUndefined()
      for (const [document, text] of seen) expect(JSON.stringify(document)).toBe(text)
    }),
    { numRuns: 40 },
  )
})

function firstThawed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.isFrozen(value) ? Object.values(value).find((part) => firstThawed(part) !== undefined) : value
}
