import { grouped } from '../../numbers/grouped.ts'
import { hasEnded } from '../../world/views/endingRecords.ts'
import { mostOverrides, TooManyOverridesError, type Override, type OverrideRecord } from '../../world/views/overrides.ts'
import type { World } from '../../world/world.ts'
import { ControlError } from '../controlError.ts'
import { anyObject, flag, integer, list, object, text, type Field } from '../input/fields.ts'
import { checkOverride, overrideFields, type OverrideInput } from '../input/overrideInput.ts'
import { worldOperation } from '../controlOperation.ts'
import type { WorldAccess } from '../worldAccess.ts'

/** An override and its counts. */
export interface OverrideState {
  readonly override: Override
  readonly used: number
  readonly ended: boolean
}

const id = text({ description: 'The id of an override.', examples: ['refused'] })
const state: Field<OverrideState> = object({
  override: anyObject<Override>({ description: 'As it was set, with its id. Secrets are replaced.' }),
  used: integer({ description: 'How many calls it answered.' }),
  ended: flag({ description: 'Whether it can no longer answer.' }),
})

export const overrideOperations = {
  /**
   * Sets the reply for the next calls of an operation: `override({ operation: 'disburseLoan', reply: { status: 409 } })`. Returns its id.
   */
  override: worldOperation({
    method: 'POST',
    path: '/overrides',
    summary: 'Sets the reply for the next calls of an operation',
    description: `If several overrides fit a call, the one that was set first answers. A world has at most ${grouped(mostOverrides)}.`,
    input: overrideFields,
    output: object({ id }),
    returns: 'id',
    problems: ['bad-override', 'too-many-overrides'],
    run: setOverride,
  }),
  /** The overrides in the order in which they were set, with how many calls each answered. */
  overrides: worldOperation({
    method: 'GET',
    path: '/overrides',
    summary: 'Returns the overrides, with how many calls each answered',
    output: object({ overrides: list(state) }),
    returns: 'overrides',
    mustExist: true,
    run: (access) => access.read((world) => ({ overrides: world.views.overrides.list().map((each) => stateOf(access, world, each)) })),
  }),
  /** Removes an override. Rejects if there is none with this id. */
  removeOverride: worldOperation({
    method: 'DELETE',
    path: '/overrides/{id}',
    summary: 'Removes an override',
    input: { id },
    takes: 'id',
    problems: ['no-such-override'],
    mustExist: true,
    run: (access, input) =>
      access.change(({ views }) => {
        if (views.overrides.remove(input.id)) return
        const known = views.overrides.list().map((each) => each.id)
        throw new ControlError(
          'no-such-override',
          `There is no override "${input.id}". Overrides: ${known.slice(0, 30).join(', ') || 'none'}.`,
        )
      }),
  }),
  /** Removes all overrides. */
  removeOverrides: worldOperation({
    method: 'DELETE',
    path: '/overrides',
    summary: 'Removes all overrides',
    mustExist: true,
    run: (access) => access.change(({ views }) => views.overrides.removeAll()),
  }),
}

async function setOverride(access: WorldAccess, input: OverrideInput): Promise<{ readonly id: string }> {
  const { override, ends } = checkOverride(input, access.mock.mounts)
  return access.change(({ views }, now) => {
    try {
      const named = { ...override, id: override.id ?? `override-${views.counters.next('tally/override')}` }
      return { id: views.overrides.set({ override: named, ends }, now).id }
    } catch (error) {
      throw error instanceof TooManyOverridesError ? new ControlError('too-many-overrides', error.message) : error
    }
  })
}

function stateOf(access: WorldAccess, world: World, record: OverrideRecord): OverrideState {
  const { override, used } = record
  const shown = access.redactor(world, override.operation).value(override) as Override
  return { override: shown, used, ended: hasEnded(record, world.now()) }
}
