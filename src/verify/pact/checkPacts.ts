import type { FindingDetail, PactFinding } from '../result/finding.ts'
import type { Interaction, Matcher, Pact } from './pact.ts'

/**
 * Finds pacts that pass although something is not checked: pacts without interactions, older copies under another name, two interactions of
 * which Pact keeps only the later one, messages, paths that match any text.
 */
export function checkPacts(pacts: readonly Pact[]): PactFinding[] {
  return [
    ...pacts.flatMap(emptiness),
    ...repeatedPairs(pacts),
    ...pacts.flatMap(duplicates),
    ...pacts.flatMap(messages),
    ...pacts.flatMap(loosePaths),
  ]
}

function emptiness({ file, interactions, others }: Pact): PactFinding[] {
  return interactions.length + others.length > 0 ? [] : [finding(file, '/interactions', { code: 'pact.empty' })]
}

function repeatedPairs(pacts: readonly Pact[]): PactFinding[] {
  const first = new Map<string, string>()
  return pacts.flatMap(({ file, consumer, provider }) => {
    const pair = JSON.stringify([consumer, provider])
    const otherFile = first.get(pair)
    if (otherFile === undefined) first.set(pair, file)
    return otherFile === undefined ? [] : [finding(file, '', { code: 'pact.twice', otherFile })]
  })
}

function duplicates({ file, interactions }: Pact): PactFinding[] {
  const first = new Map<string, Interaction>()
  return interactions.flatMap((each) => {
    const { at, description, states } = each
    const key = JSON.stringify([description, states])
    const other = first.get(key)
    if (!other) first.set(key, each)
    return other ? [finding(file, at, { code: 'pact.duplicate', description, otherPointer: other.at })] : []
  })
}

function messages({ file, others }: Pact): PactFinding[] {
  return others.map(({ at, description }) => finding(file, at, { code: 'pact.not-http', description }))
}

/** Finds paths that match any text. `fromProviderState` on a path adds a `type` matcher, which accepts any path. */
function loosePaths({ file, interactions }: Pact): PactFinding[] {
  return interactions.flatMap(({ at, description, request }) => {
    const { matchers = [], combine } = request.matchingRules?.path ?? {}
    const isStrict = combine === 'OR' ? matchers.every(isNarrow) : matchers.some(isNarrow)
    if (matchers.length === 0 || isStrict) return []
    return [finding(file, `${at}/request/matchingRules/path`, { code: 'pact.loose-path', description })]
  })
}

/** Whether a matcher refuses some path; a regex such as `.*` does not. */
function isNarrow({ match, regex }: Matcher): boolean {
  return match === 'equality' || (match === 'regex' && !takesAnything(String(regex)))
}

function takesAnything(regex: string): boolean {
  try {
    return new RegExp(`^(?:${regex})$`, 's').test('/~/a path that no provider has')
  } catch {
    // Pact's dialect of regular expressions has syntax that JavaScript does not know.
    return false
  }
}

function finding(pact: string, pactPointer: string, detail: FindingDetail): PactFinding {
  return { ...detail, pact, level: 'error', pactPointer }
}
