import * as fc from 'fast-check'
import { collection } from '../../src/world/collection/definition.ts'
import { NotDurableError, OutcomeUnknownError } from '../../src/world/commits/commitErrors.ts'
import type { World } from '../../src/world/world.ts'
import { start, type TestPlan } from '../world/testWorld.ts'

interface Entry {
  id: string
  n: number
  owner: string
  status: 'new' | 'ripe'
  due?: number | undefined
}

const entriesName = 'bank/entries'

/** A ledger in which every call leaves its mark, and every answer says all that the call could see. */
export const ledgerPlan: TestPlan = {
  collections: { [entriesName]: collection<Entry>({ key: 'id', unique: [['n']], index: ['owner', 'status'] }) },
  due: { [entriesName]: (entry) => (entry as Entry).due },
}

const kinds = ['enter', 'enter', 'enter twice', 'look', 'remove', 'enter and throw', 'refuse'] as const

/** What a call does in the ledger. */
export interface Task {
  readonly id: string
  readonly owner: string
  readonly kind: (typeof kinds)[number]
}

/** What a call saw when it was done. */
export interface Sight {
  readonly version: number
  readonly state: string
}

/** An answer that is an error, with what the call saw. */
export class Complaint extends Error {
  readonly sight: Sight
  constructor(sight: Sight) {
    super('A call complained.')
    this.sight = sight
  }
}

export const kind = fc.constantFrom(...kinds)

/** Runs a task as the engine runs a call: first what is due, then its own steps. */
export function runTask(world: World, task: Task): Sight {
  settle(world)
  if (task.kind.startsWith('enter')) world.step(() => enter(world, task, ''))
  if (task.kind === 'enter twice') world.step(() => enter(world, task, ' again'))
  if (task.kind === 'remove') world.step(() => removeFirst(world))
  if (task.kind === 'refuse') {
    world.step(
      () => enter(world, task, ''),
      () => false,
    )
  }
  const sight = look(world)
  if (task.kind === 'enter and throw') throw new Complaint(sight)
  return sight
}

/** How a call was refused: nothing was changed, or nobody knows. */
export type Refused = 'undone' | 'unknown'

/** What a call saw, or how it was refused. Any other error is a failure of the test. */
export async function sightOf(call: () => Promise<Sight>): Promise<Sight | Refused> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof Complaint) return error.sight
    if (error instanceof NotDurableError) return 'undone'
    if (error instanceof OutcomeUnknownError) return 'unknown'
    throw error
  }
}

/** Ids that a task leaves in the ledger when it is carried out. */
export function marksOf({ id, kind: each }: Task): string[] {
  if (each === 'enter twice') return [id, `${id} again`]
  return each.startsWith('enter') ? [id] : []
}

/** Everything that can be asked of the ledger. */
export function look(world: World): Sight {
  const entries = world.collection(entriesName)
  const list = entries.list() as Entry[]
  const owners = [...new Set(list.map(({ owner }) => owner))].toSorted()
  const found = owners.map((owner) => [entries.find({ owner } as object), entries.list({ owner } as object).length])
  const state = JSON.stringify([list, found, world.collection('tally/counters').list(), world.collection('bank/notes').list()])
  return { version: world.version, state }
}

function enter(world: World, { id, owner }: Task, suffix: string): void {
  const n = world.views.counters.next('entry')
  const due = n % 3 === 0 ? undefined : start - 5 + n
  world.collection(entriesName).insert({ id: `${id}${suffix}`, n, owner, status: 'new', ...(due !== undefined && { due }) } as Entry)
}

function removeFirst(world: World): void {
  const [first] = world.collection(entriesName).list() as Entry[]
  if (first) world.collection(entriesName).delete(first.id)
}

function settle(world: World): void {
  for (let item = world.due?.take(start); item; item = world.due?.take(start)) {
    const { collection: name, key } = item
    world.step(() => world.collection(name).update(key, { status: 'ripe', due: undefined } as object))
  }
}
