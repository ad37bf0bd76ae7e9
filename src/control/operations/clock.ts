import type { World } from '../../world/world.ts'
import { ControlError } from '../controlError.ts'
import { object, text } from '../input/fields.ts'
import { worldOperation } from '../operation.ts'
import { addDuration, clockFault, parseTime } from '../input/clockTime.ts'
import type { WorldAccess } from '../worldAccess.ts'

const instant = text({
  description: 'An RFC 3339 time, from 1970 to the year 9000.',
  format: 'date-time',
  examples: ['2026-03-01T08:00:00Z'],
})
const duration = text({ description: 'An ISO 8601 duration.', format: 'duration', examples: ['P30D', 'PT1H30M'] })

export const clockOperations = {
  /** The world's time, as RFC 3339. */
  clock: worldOperation({
    method: 'GET',
    path: '/clock',
    summary: "Returns the world's time",
    output: object({ now: instant }),
    returns: 'now',
    mustExist: true,
    run: (world) => world.read(shown),
  }),
  /** Sets the clock to an RFC 3339 time; it keeps running from there. Returns the time. */
  setClock: worldOperation({
    method: 'PUT',
    path: '/clock',
    summary: 'Sets the clock; it keeps running from there',
    input: { now: instant },
    takes: 'now',
    output: object({ now: instant }),
    returns: 'now',
    problems: ['bad-time'],
    run: async (world, { now }) => {
      const to = checked(parseTime(now), 'Invalid time. Expected RFC 3339, such as 2026-03-01T08:00:00Z.')
      return moveClock(world, () => to)
    },
  }),
  /** Moves the clock forward by an ISO 8601 duration such as `P30D` or `PT1H30M`. Returns the time. */
  advance: worldOperation({
    method: 'POST',
    path: '/clock/advance',
    summary: 'Moves the clock forward by a duration',
    input: { by: duration },
    takes: 'by',
    output: object({ now: instant }),
    returns: 'now',
    problems: ['bad-time'],
    run: (world, { by }) =>
      moveClock(world, (now) => checked(addDuration(now, by), 'Invalid duration. Expected ISO 8601, such as P30D or PT1H30M.')),
  }),
}

/** Settles in separate work after the step. If much is due, settling runs several times, and the clock must move only once. */
async function moveClock(access: WorldAccess, to: (now: number) => number): Promise<{ readonly now: string }> {
  await access.change((world) => world.views.clock.set(to(world.now())))
  return access.read(shown)
}

function shown(world: World): { readonly now: string } {
  return { now: new Date(world.now()).toISOString() }
}

/** A time that a clock can show. */
function checked(time: number | undefined, unreadable: string): number {
  const fault = time === undefined ? unreadable : clockFault(time)
  if (fault !== undefined) throw new ControlError('bad-time', fault)
  return time as number
}
