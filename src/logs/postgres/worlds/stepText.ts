import type { LoggedStep } from '../../../world/log.ts'

/** Steps of one append as text. Their versions follow from the first one. */
export function toText(steps: readonly LoggedStep[]): string {
  return JSON.stringify(steps.map(({ id, at, changes }) => [id, at, changes]))
}

export function fromText(first: number, text: string): LoggedStep[] {
  const rows = JSON.parse(text) as readonly (readonly [string, number, string])[]
  return rows.map(([id, at, changes], index) => ({ id, version: first + index, at, changes }))
}
