import type { Operation } from '../../spec/operation.ts'

/** `200` → 200, `4XX` → 400, `default` → 200. Undefined for anything else. */
export function statusOf(key: string): number | undefined {
  if (key === 'default') return 200
  return /^[2-5](?:\d\d|xx)$/i.test(key) ? Number(key.replace(/xx$/i, '00')) : undefined
}

/** The lowest declared success, `default`, or the first declared status. */
export function successOf({ statuses }: Operation): string {
  const successes = statuses.filter((status) => /^2(?:\d\d|xx)$/i.test(status)).toSorted()
  return successes[0] ?? (statuses.includes('default') ? 'default' : (statuses.find((each) => statusOf(each)) ?? '200'))
}
