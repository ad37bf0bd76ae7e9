import { grouped } from '../../numbers/grouped.ts'
import { hasEnded } from '../../world/views/endingRecords.ts'
import { mostFaults, TooManyFaultsError, type Fault, type FaultRecord } from '../../world/views/faults.ts'
import type { World } from '../../world/world.ts'
import { ControlError } from '../controlError.ts'
import { anyObject, flag, integer, list, object, text, type Field } from '../input/fields.ts'
import { faultField } from '../input/faultFields.ts'
import { checkFault, type FaultInput } from '../input/faultInput.ts'
import { worldOperation } from '../controlOperation.ts'
import type { WorldAccess } from '../worldAccess.ts'

/** A fault and its counts. */
export interface FaultState {
  readonly fault: Fault
  readonly seen: number
  readonly fired: number
  readonly on: boolean
  readonly ended: boolean
}

const id = text({ description: 'The id of a fault.', examples: ['lost'] })
const state: Field<FaultState> = object({
  fault: anyObject<Fault>({ description: 'As it was set, with its id.' }),
  seen: integer({ description: 'How many calls met its conditions.' }),
  fired: integer({ description: 'How often it took effect.' }),
  on: flag({ description: 'False if it is switched off.' }),
  ended: flag({ description: 'Whether it can no longer take effect.' }),
})

export const faultOperations = {
  /** Sets a fault: `fault({ kind: 'commit-then-drop', operation: 'disburseLoan', times: 1 })`. Returns its id. */
  fault: worldOperation({
    method: 'POST',
    path: '/faults',
    summary: 'Sets a fault',
    description: `A fault with the same id is replaced, and its counts begin at 0. A world has at most ${grouped(mostFaults)} faults.`,
    input: { fault: faultField<FaultInput>() },
    takes: 'fault',
    wholeBody: 'fault',
    output: object({ id }),
    returns: 'id',
    problems: ['bad-fault', 'too-many-faults'],
    run: setFault,
  }),
  /** The faults in the order in which they were set, with how often each took effect. */
  faults: worldOperation({
    method: 'GET',
    path: '/faults',
    summary: 'Returns the faults, with how often each took effect',
    output: object({ faults: list(state) }),
    returns: 'faults',
    mustExist: true,
    run: (access) => access.read((world) => ({ faults: world.views.faults.list().map((each) => stateOf(each, world)) })),
  }),
  /** Removes a fault. Rejects if there is none with this id. */
  removeFault: worldOperation({
    method: 'DELETE',
    path: '/faults/{id}',
    summary: 'Removes a fault',
    input: { id },
    takes: 'id',
    problems: ['no-such-fault'],
    mustExist: true,
    run: (access, input) =>
      access.change((world) => {
        if (!world.views.faults.remove(input.id)) throw noSuchFault(world, input.id)
      }),
  }),
  /** Switches a fault on or off. While it is off it has no effect and counts no calls. Returns the fault. */
  switchFault: worldOperation({
    method: 'PATCH',
    path: '/faults/{id}',
    summary: 'Switches a fault on or off',
    description: 'While it is off it has no effect and counts no calls. It keeps its place and its counts.',
    input: { id, on: flag({ description: 'Whether it may take effect.', examples: [false] }) },
    output: state,
    problems: ['no-such-fault'],
    mustExist: true,
    run: (access, input) =>
      access.change((world) => {
        const record = world.views.faults.switch(input.id, input.on)
        if (!record) throw noSuchFault(world, input.id)
        return stateOf(record, world)
      }),
  }),
  /** Removes all faults. */
  removeFaults: worldOperation({
    method: 'DELETE',
    path: '/faults',
    summary: 'Removes all faults',
    mustExist: true,
    run: (access) => access.change((world) => world.views.faults.removeAll()),
  }),
}

async function setFault(access: WorldAccess, input: { readonly fault: FaultInput }): Promise<{ readonly id: string }> {
  const { fault, ...times } = checkFault(input.fault as unknown as Readonly<Record<string, unknown>>, access.mock)
  return access.change(({ views }, now) => {
    try {
      const set = views.faults.set({ ...times, fault: { id: fault.id ?? `fault-${views.counters.next('tally/fault')}`, ...fault } }, now)
      return { id: set.id }
    } catch (error) {
      throw error instanceof TooManyFaultsError ? new ControlError('too-many-faults', error.message) : error
    }
  })
}

function noSuchFault(world: World, missing: string): ControlError {
  const known = world.views.faults.list().map((each) => each.id)
  return new ControlError('no-such-fault', `There is no fault "${missing}". Faults: ${known.slice(0, 30).join(', ') || 'none'}.`)
}

function stateOf(record: FaultRecord, world: World): FaultState {
  const { fault, seen, fired, off } = record
  return { fault, seen, fired, on: off !== true, ended: hasEnded(record, world.now()) }
}
