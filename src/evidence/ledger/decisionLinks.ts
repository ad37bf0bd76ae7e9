import { readDecisions } from '../statements/statements.ts'
import { decisionFinder } from './citedDecisions.ts'
import { casesOf, type Subject } from '../../verify/pact/cases.ts'
import { VerifyError } from '../../verify/verifyError.ts'
import { objectAt, readYamlObject } from '../../verify/yamlFile.ts'

/** The interactions that together show that a decision holds. */
export interface DecisionLink {
  /** Their descriptions. */
  readonly interactions: readonly string[]
  /** The part of the decision that they do not show. Everything else is confirmed. */
  readonly leavesOpen?: string
}

/** The links of each decision. */
export type DecisionLinks = ReadonlyMap<string, DecisionLink>

/**
 * Reads `decisions.yaml`: by provider and decision, the interactions that show it. A decision that is not listed is never
 * confirmed.
 *
 * @param mustExist whether a missing file is an error
 * @throws VerifyError or LoadError if the file is malformed
 */
export async function readDecisionLinks(file: string, mustExist: boolean): Promise<ReadonlyMap<string, DecisionLinks>> {
  const found = await readYamlObject(file)
  if (found === undefined && mustExist) throw new VerifyError(`${file}: there is no such file.`)
  const providers = Object.entries(found ?? {})
  return new Map(providers.map(([provider, each]) => [provider, linksOf(each, `${file}: ${provider}`)]))
}

/** @throws VerifyError if a link names an unknown decision or interaction, or interactions that have nothing to do with it */
export function checkLinks(links: DecisionLinks, subject: Subject): void {
  const known = new Set(subject.api ? readDecisions(subject.api.document).map(({ id }) => id) : [])
  const cases = casesOf(subject)
  const decisionsOf = decisionFinder()
  for (const [id, { interactions }] of links) {
    if (!known.has(id)) throw new VerifyError(`The decision ${id} is linked, but the spec of ${subject.provider} does not have it.`)
    for (const description of interactions) {
      const named = cases.filter(({ interaction }) => interaction.description === description)
      const link = `${id} is linked to the interaction "${description}"`
      if (named.length === 0) throw new VerifyError(`${link}, which no pact with ${subject.provider} has.`)
      if (!named.some((each) => decisionsOf(each).includes(id)))
        throw new VerifyError(`${link}, but nothing that it sends or expects cites the decision in the spec of ${subject.provider}.`)
    }
  }
}

function linksOf(value: unknown, at: string): DecisionLinks {
  return new Map(Object.entries(objectAt(value ?? {}, at)).map(([id, each]) => [id, linkOf(each, `${at}: ${id}`)]))
}

function linkOf(value: unknown, at: string): DecisionLink {
  const { interactions, leavesOpen, ...rest } = objectAt(value, at)
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) throw new VerifyError(`${at}: unknown field "${unknown}"; known are interactions and leavesOpen.`)
  if (!Array.isArray(interactions) || interactions.length === 0 || !interactions.every((each) => typeof each === 'string'))
    throw new VerifyError(`${at}: "interactions" must be a list of descriptions.`)
  if (leavesOpen === undefined) return { interactions }
  if (typeof leavesOpen !== 'string') throw new VerifyError(`${at}: "leavesOpen" must be a string.`)
  return { interactions, leavesOpen: leavesOpen.trim() }
}
