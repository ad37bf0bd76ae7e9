import type { Interaction, Matcher, Pact } from './pact.ts'
import type { Finding } from '../result.ts'

export type PactFinding = Finding & { readonly pact: string }

/**
 * What makes pacts look green without anything being checked: an empty one, one left behind under an old name, two
 * interactions of which Pact keeps only the later, messages that are never replayed, a path that matches any text.
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
  if (interactions.length + others.length > 0) return []
  return [error(file, 'pact.empty', '/interactions', 'The pact has no interactions, so nothing is verified.')]
}

function repeatedPairs(pacts: readonly Pact[]): PactFinding[] {
  const first = new Map<string, string>()
  return pacts.flatMap(({ file, consumer, provider }) => {
    const pair = JSON.stringify([consumer, provider])
    const known = first.get(pair)
    if (known === undefined) first.set(pair, file)
    if (known === undefined) return []
    return [error(file, 'pact.twice', '', `${known} is a pact of the same consumer and provider; one of them was left behind.`)]
  })
}

function duplicates({ file, interactions }: Pact): PactFinding[] {
  const first = new Map<string, Interaction>()
  return interactions.flatMap((each) => {
    const key = JSON.stringify([each.description, each.states])
    const known = first.get(key)
    if (!known) first.set(key, each)
    if (!known) return []
    return [
      error(
        file,
        'pact.duplicate',
        each.at,
        `"${each.description}" has the description and states of ${known.at}, and Pact keeps only one of them.`,
      ),
    ]
  })
}

function messages({ file, others }: Pact): PactFinding[] {
  return others.map(({ at, description }) =>
    error(file, 'pact.not-http', at, `"${description}" is a message; only HTTP interactions are verified.`),
  )
}

/** `fromProviderState` on a path brings a `type` matcher along, which takes every path for the right one. */
function loosePaths({ file, interactions }: Pact): PactFinding[] {
  return interactions.flatMap(({ at, description, request }) => {
    const { matchers = [], combine } = request.matchingRules?.path ?? {}
    const one = combine === 'OR' ? matchers.every(isNarrow) : matchers.some(isNarrow)
    if (matchers.length === 0 || one) return []
    const text = `The path of "${description}" matches any other path, so the consumer's test passes whatever is called; match it with a regex.`
    return [error(file, 'pact.loose-path', `${at}/request/matchingRules/path`, text)]
  })
}

/** Whether a matcher rules out some path; a regex like `.*` does not. */
function isNarrow({ match, regex }: Matcher): boolean {
  return match === 'equality' || (match === 'regex' && !takesAnything(String(regex)))
}

function takesAnything(regex: string): boolean {
  try {
    return new RegExp(`^(?:${regex})$`, 's').test('/~/a path that no provider has')
  } catch {
    // Pact's dialect knows what this one does not.
    return false
  }
}

function error(pact: string, code: Finding['code'], at: string, message: string): PactFinding {
  return { pact, code, level: 'error', at, message }
}
