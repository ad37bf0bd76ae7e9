import type { JSX } from 'preact'

/** A time of the world's clock, in UTC as replies have it. */
export function Time({ at, full }: { readonly at: number; readonly full?: boolean }): JSX.Element {
  const text = new Date(at).toISOString()
  return (
    <time dateTime={text} title={text}>
      {full ? text.replace('T', ' ').replace(/\.\d+Z$/, ' UTC') : text.slice(11, 23)}
    </time>
  )
}
