import { lookUp } from '../../document/references.ts'
import type { Difference, InteractionName } from './ledger.ts'
import { masked } from '../../verify/replay/mask.ts'
import { valueOf, type Interaction } from '../../verify/pact/pact.ts'
import type { Finding } from '../../verify/result.ts'

/**
 * What of the findings of a sandbox run may be kept: where it differs, what the pact expects there, and of what came only
 * which kind it was. Evidence is committed, and values of a sandbox may be somebody's.
 */
export function differencesKept(name: InteractionName, findings: readonly Finding[], interaction: Interaction): Difference[] {
  return findings.flatMap(({ code, place, expected, got }) => {
    if (!code.endsWith('.differs') || place === undefined || expected === undefined) return []
    if (place === 'status') return [{ ...name, place, expected: String(name.status), got: String(got) }]
    return [{ ...name, place, expected: expectedAt(place, expected, interaction), got: kindOf(got) }]
  })
}

/** The pact's own words: what was sent and expected had values of the sandbox in their place. */
function expectedAt(place: string, expected: string, { response }: Interaction): string {
  if (expected === masked || /^(?:nothing|text like .*)$/s.test(expected)) return expected
  const [, kind] = /^(.*), such as /s.exec(expected) ?? []
  if (kind !== undefined) return kind
  const [where, pointer = ''] = place.split(/ (.*)/s)
  const body = valueOf(response.body)
  const value = where === 'body' && typeof body === 'object' && body !== null ? lookUp(body, `#${pointer}`) : undefined
  return typeof value === 'object' || value === undefined ? kindOf(expected) : JSON.stringify(value)
}

function kindOf(got = 'nothing'): string {
  if (/^(?:nothing|null|true|false|a list of \d+)$/.test(got)) return got
  if (got.startsWith('an object with ')) return 'an object'
  return /^-?\d[\d.e+-]*$/.test(got) ? 'a number' : 'a text'
}
