import type { JSX } from 'preact'

/** A time of the world's clock, in UTC as replies have it. */
export function Time({ at, full, real }: { readonly at: number; readonly full?: boolean; readonly real?: number }): JSX.Element {
  const text = new Date(at).toISOString()
  return (
    <time dateTime={text} title={real === undefined ? text : `Real time: ${new Date(real).toISOString()}`}>
      {full ? text.replace('T', ' ').replace(/\.\d+Z$/, ' UTC') : text.slice(11, 23)}
    </time>
  )
}
