import type { Uncovered } from '../../contracts/uncovered.ts'
import { apiOf, operationOf, type Pact } from './pacts.ts'

/** Statuses of a spec that are in no interaction and have no reason for that, and reasons that are not needed. */
export function gaps(pact: Pact, uncovered: Uncovered): string[] {
  const api = apiOf(pact)
  const covered = new Map<string, Set<number>>()
  for (const interaction of pact.interactions) {
    const { id } = operationOf(api, interaction)
    covered.set(id, (covered.get(id) ?? new Set()).add(interaction.response.status))
  }
  const reasons = uncovered[pact.provider.name] ?? {}
  const declared = api.operations.map(({ id, statuses }) => ({ id, statuses: statuses.map(Number) }))
  const missing = declared.flatMap(({ id, statuses }) =>
    statuses
      .filter((status) => !covered.get(id)?.has(status) && !reasons[id]?.[status])
      .map((status) => `${id} ${status} is in no interaction`),
  )
  const needless = Object.entries(reasons).flatMap(([id, statuses]) => {
    const known = declared.find((each) => each.id === id)?.statuses ?? []
    return Object.keys(statuses)
      .filter((status) => !known.includes(Number(status)) || covered.get(id)?.has(Number(status)) || Number(status) < 300)
      .map((status) => `${id} ${status} needs no reason`)
  })
  return [...missing, ...needless]
}
