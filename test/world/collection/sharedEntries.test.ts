import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Collection } from '../../../src/world/collection/collection.ts'
import type { CollectionDefinition } from '../../../src/world/collection/definition.ts'
import type { World } from '../../../src/world/world.ts'
import { testWorld } from '../testWorld.ts'

interface Loan {
  readonly id: string
  readonly phone: string
  readonly state: string
}

const definition: CollectionDefinition<Loan> = { key: 'id', unique: [['phone']], index: ['state'] }
const states = ['open', 'paid'] as const

function bank(): World {
  return testWorld({ collections: { 'bank/loans': definition as never } })
}

function loansOf(world: World): Collection<Loan> {
  return world.collection('bank/loans') as unknown as Collection<Loan>
}

/** All that can be seen of the loans of a world. */
function seen(world: World): unknown {
  const loans = loansOf(world)
  const ids = ['0', '1', '2', '3', '4', '5']
  return {
    list: loans.list(),
    records: world.records,
    orders: loans.keys().map((key) => loans.orderOf(key)),
    byKey: ids.map((id) => loans.get(id)),
    byPhone: ids.map((phone) => loans.find({ phone })),
    byState: states.map((state) => loans.list({ state })),
    pages: states.map((state) => loans.page({ where: { state }, sort: '-phone', limit: 10 })),
  }
}

interface Act {
  readonly world: number
  readonly id: string
  readonly phone: string
  readonly state: string
  readonly isDeleted: boolean
  readonly isKept: boolean
}

/** Writes or deletes a loan. What is not possible, such as a phone number that another loan has, is undone. */
function run(world: World, { id, phone, state, isDeleted, isKept }: Act): void {
  try {
    world.step(
      () => (isDeleted ? loansOf(world).delete(id) : void loansOf(world).put({ id, phone, state })),
      () => isKept,
    )
  } catch {}
}

const digit = fc.nat(5).map(String)
const acts = fc.array(
  fc.record({
    world: fc.nat(2),
    id: digit,
    phone: digit,
    state: fc.constantFrom(...states),
    isDeleted: fc.boolean(),
    isKept: fc.boolean(),
  }),
)

test('worlds that share the records of a collection do not see the changes of each other', () => {
  fc.assert(
    fc.property(acts, acts, (before, after) => {
      const [first, alone] = [bank(), bank()]
      for (const act of before) for (const world of [first, alone]) run(world, act)
      const lent = loansOf(first).lend()
      const sharing = [first, bank(), bank()]
      for (const world of sharing.slice(1)) world.step(() => loansOf(world).share(lent))
      const apart = sharing.map(() => bank())
      for (const world of apart) for (const act of before) run(world, act)
      expect(sharing.map(seen)).toEqual(apart.map(seen))
      for (const act of after) {
        run(sharing[act.world] as World, act)
        run(apart[act.world] as World, act)
        expect(sharing.map(seen)).toEqual(apart.map(seen))
      }
    }),
  )
})

test('a step that shares records is undone as a whole', () => {
  const first = bank()
  run(first, { world: 0, id: '1', phone: '1', state: 'open', isDeleted: false, isKept: true })
  const second = bank()
  second.step(
    () => loansOf(second).share(loansOf(first).lend()),
    () => false,
  )
  expect([second.records, loansOf(second).list(), loansOf(first).list().length]).toEqual([0, [], 1])
})
