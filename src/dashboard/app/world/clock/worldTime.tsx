import type { JSX } from 'preact'
import type { WorldClock } from './worldClock.ts'

interface Props {
  readonly at: number
  readonly clock: WorldClock
}

/** A time of a world's clock. Its title is the real time at which the clock shows it. */
export function WorldTime({ at, clock }: Props): JSX.Element {
  const real = clock.realTimeOf(at)
  const title = real === undefined ? 'The clock is frozen' : `Real time: ${new Date(real).toISOString()}`
  return (
    <time dateTime={new Date(at).toISOString()} title={title}>
      {new Date(at)
        .toISOString()
        .replace('T', ' ')
        .replace(/\.\d+Z$/, ' UTC')}
    </time>
  )
}

/** `in 3 days`, from the world's time to another one. */
export function distance(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1_000))
  const units = [
    [86_400, 'day'],
    [3_600, 'hour'],
    [60, 'minute'],
    [1, 'second'],
  ] as const
  const [size, name] = units.find(([each]) => seconds >= 2 * each) ?? [1, 'second']
  const count = Math.round(seconds / size)
  return `in ${count} ${name}${count === 1 ? '' : 's'}`
}
