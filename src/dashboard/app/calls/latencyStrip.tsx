import { effect } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { CallEntry } from './callEntry.ts'
import { nameOf, type Calls } from './calls.ts'

/** Bars in the strip. */
const most = 120
const height = 26
/** A call of this many milliseconds has a full bar. Bars grow with the logarithm, so that short calls can be told apart. */
const longest = 10_000

/** Milliseconds between two drawings, since nobody reads it faster. */
const pace = 200

/** How long the last calls took, the newest at the right. A bar opens its call. */
export function LatencyStrip({ calls }: { readonly calls: Calls }): JSX.Element | null {
  const shown = useLatest(calls)
  if (shown.length === 0) return null
  return (
    <svg
      class="strip"
      viewBox={`0 0 ${most * 3} ${height}`}
      preserveAspectRatio="xMaxYMax meet"
      role="img"
      aria-label="How long the last calls took"
    >
      {shown.map((each, index) => (
        <Bar key={nameOf(each)} entry={each} x={(most - shown.length + index) * 3} calls={calls} />
      ))}
    </svg>
  )
}

/** The last calls, the newest last. */
function useLatest(calls: Calls): readonly CallEntry[] {
  const [shown, setShown] = useState<readonly CallEntry[]>([])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const draw = (): void => {
      timer = undefined
      setShown(calls.shown.peek().slice(0, most).toReversed())
    }
    const stop = effect(() => {
      if (calls.shown.value && timer === undefined) timer = setTimeout(draw, pace)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [calls])
  return shown
}

function Bar({ entry, x, calls }: { readonly entry: CallEntry; readonly x: number; readonly calls: Calls }): JSX.Element {
  const { request, reply, took } = entry
  const size = Math.max(2, barOf(took))
  return (
    <rect
      class={`s${String(reply.status)[0]}`}
      x={x}
      y={height - size}
      width="2"
      height={size}
      onClick={() => (calls.selected.value = nameOf(entry))}
    >
      <title>
        {request.method} {request.path}: {took.toFixed(1)} ms
      </title>
    </rect>
  )
}

function barOf(milliseconds: number): number {
  return (Math.log10(1 + milliseconds) / Math.log10(1 + longest)) * height
}
