import { grouped } from '../../numbers/grouped.ts'
import { NotDurableError, OutcomeUnknownError } from '../../world/commits/commitErrors.ts'
import { clockModes, type ClockSetting } from '../../world/views/clock.ts'
import type { World } from '../../world/world.ts'
import { ControlError } from '../controlError.ts'
import { choice, decimal, flag, integer, list, object, optional, text, type Values } from '../input/fields.ts'
import { worldOperation } from '../controlOperation.ts'
import { addDuration, clockFault, parseTime } from '../input/clockTime.ts'
import type { WorldAccess } from '../worldAccess.ts'

const instant = text({
  description: 'An RFC 3339 time, from 1970 to the year 9000.',
  format: 'date-time',
  examples: ['2026-03-01T08:00:00Z'],
})
const duration = text({ description: 'An ISO 8601 duration.', format: 'duration', examples: ['P30D', 'PT1H30M'] })
const fastest = 1_000_000
const factor = decimal({
  description: `How many times faster than real time the clock runs: more than 0, and at most ${grouped(fastest)}.`,
  examples: [60],
})

const state = {
  now: instant,
  mode: choice(clockModes, {
    description:
      '`real`: shows real time. `offset`: runs with real time, from another start. `scaled`: runs at another speed. `frozen`: does not run.',
  }),
  factor,
  offset: decimal({ description: 'How far the clock is ahead of real time, in milliseconds.' }),
  frozen: flag(),
}

/** A world's clock as it is now. */
export type ClockState = Values<typeof state>

const dueRecord = {
  time: instant,
  provider: text({ examples: ['etranzact'] }),
  collection: text({ description: 'The full name of its collection.', examples: ['etranzact/mandates'] }),
  key: text({ description: 'The key of the record.' }),
}

/** A record and when it falls due. */
export type DueRecord = Values<typeof dueRecord>

/** How many due items are returned without a limit. */
const mostShown = 100

export const clockOperations = {
  /** The world's clock: its time as RFC 3339, and how it runs. */
  clock: worldOperation({
    method: 'GET',
    path: '/clock',
    summary: "Returns the world's time, and how its clock runs",
    output: object(state),
    mustExist: true,
    run: (world) => world.read(shown),
  }),
  /** Sets the clock to an RFC 3339 time. It keeps running from there; a frozen clock stays frozen. Returns the clock. */
  setClock: worldOperation({
    method: 'PUT',
    path: '/clock',
    summary: 'Sets the clock; it keeps running from there, unless it is frozen',
    input: { now: instant },
    takes: 'now',
    output: object(state),
    problems: ['bad-time'],
    run: async (world, { now }) => {
      const to = timeOf(now)
      return setClock(world, () => ({ shown: to }))
    },
  }),
  /** Lets the clock show real time again. Returns the clock. */
  resetClock: worldOperation({
    method: 'DELETE',
    path: '/clock',
    summary: 'Lets the clock show real time again',
    output: object(state),
    run: async (access) => {
      await access.change((world) => world.views.clock.clear())
      return readSet(access)
    },
  }),
  /**
   * Moves the clock forward by an ISO 8601 duration such as `P30D` or `PT1H30M`, and runs the work that falls due in between. Returns the
   * clock.
   */
  advance: worldOperation({
    method: 'POST',
    path: '/clock/advance',
    summary: 'Moves the clock forward by a duration, and runs the work that falls due in between',
    input: { by: duration },
    takes: 'by',
    output: object(state),
    problems: ['bad-time'],
    run: (world, { by }) =>
      setClock(world, (now) => ({ shown: checked(addDuration(now, by), 'Invalid duration. Expected ISO 8601, such as P30D or PT1H30M.') })),
  }),
  /** Stops the clock, at the time it shows or at an RFC 3339 time. Returns the clock. */
  freeze: worldOperation({
    method: 'POST',
    path: '/clock/freeze',
    summary: 'Stops the clock, at the time it shows or at another time',
    input: { now: optional(instant) },
    takes: 'now',
    output: object(state),
    problems: ['bad-time'],
    run: async (world, { now }) => {
      const to = now === undefined ? {} : { shown: timeOf(now) }
      return setClock(world, () => ({ ...to, frozen: true }))
    },
  }),
  /** Lets a frozen clock run again, from the time it shows and at the speed it had. Returns the clock. */
  unfreeze: worldOperation({
    method: 'POST',
    path: '/clock/unfreeze',
    summary: 'Lets a frozen clock run again, from the time it shows and at the speed it had',
    output: object(state),
    run: (world) => setClock(world, () => ({ frozen: false })),
  }),
  /** Lets the clock run `factor` times faster than real time, from the time it shows. Returns the clock. */
  setSpeed: worldOperation({
    method: 'PUT',
    path: '/clock/speed',
    summary: 'Lets the clock run faster or slower than real time',
    input: { factor },
    takes: 'factor',
    output: object(state),
    problems: ['bad-time'],
    run: async (world, input) => {
      if (!(input.factor > 0 && input.factor <= fastest))
        throw new ControlError('bad-time', `The speed must be more than 0 and at most ${grouped(fastest)}. To stop the clock, freeze it.`)
      return setClock(world, () => ({ factor: input.factor }))
    },
  }),
  /** The records that fall due next, in order: time, provider, collection and key. At most 100 items, or as many as asked for. */
  due: worldOperation({
    method: 'GET',
    path: '/clock/due',
    summary: 'Returns the records that fall due next, in order',
    description: `Without a limit it returns at most ${mostShown} items.`,
    input: { limit: optional(integer({ description: 'How many items to return.', minimum: 0, default: mostShown })) },
    takes: 'limit',
    output: object({ due: list(object(dueRecord)) }),
    returns: 'due',
    mustExist: true,
    run: (access, { limit = mostShown }) => access.read((world) => ({ due: dueIn(access, world, limit) })),
  }),
}

/** Settles in separate work after the step. If much is due, settling runs several times, and the clock must move only once. */
async function setClock(access: WorldAccess, settingAt: (now: number) => ClockSetting): Promise<ClockState> {
  await access.change((world) => world.views.clock.set(settingAt))
  return readSet(access)
}

/** If this fails, the clock is set anyway, so the answer must not say that nothing was changed. */
async function readSet(access: WorldAccess): Promise<ClockState> {
  try {
    return await access.read(shown)
  } catch (error) {
    if (!(error instanceof NotDurableError)) throw error
    throw new OutcomeUnknownError(`The clock was set, but the work that is due then may not have been done. ${error.message}`)
  }
}

function shown(world: World): ClockState {
  const { clock } = world.views
  return { now: rfc3339(world.now()), mode: clock.mode, factor: clock.factor, offset: clock.offset, frozen: clock.isFrozen }
}

function dueIn(access: WorldAccess, world: World, limit: number): readonly DueRecord[] {
  return (world.due?.next(limit) ?? []).map(({ at, collection, key }) => {
    const provider = collection.slice(0, collection.indexOf('/'))
    const shownKey = access.redactor(world, collection).named(world.collection(collection).keyField, key)
    return { time: rfc3339(at), provider, collection, key: String(shownKey) }
  })
}

function rfc3339(time: number): string {
  return new Date(time).toISOString()
}

function timeOf(given: string): number {
  return checked(parseTime(given), 'Invalid time. Expected RFC 3339, such as 2026-03-01T08:00:00Z.')
}

/** A time that a clock can show. */
function checked(time: number | undefined, unreadable: string): number {
  const fault = time === undefined ? unreadable : clockFault(time)
  if (fault !== undefined) throw new ControlError('bad-time', fault)
  return time as number
}
