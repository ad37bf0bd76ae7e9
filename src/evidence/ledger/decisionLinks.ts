import { readDecisions } from '../statements/statements.ts'
import { casesOf, type Subject } from '../../verify/subject.ts'
import { VerifyError } from '../../verify/verifyError.ts'
import { objectAt, readYamlObject } from '../../verify/yamlFile.ts'

/** Which interactions together show that a decision holds. */
export interface DecisionLink {
  /** Descriptions, as the pacts have them. */
  readonly interactions: readonly string[]
  /** What they do not show of it: then it is confirmed but for this. */
  readonly leavesOpen?: string
}

/** By decision. */
export type DecisionLinks = ReadonlyMap<string, DecisionLink>

/**
 * Reads `decisions.yaml`: by provider and decision, which interactions show it. A decision that is not there is never
 * confirmed by anything.
 *
 * @param mustExist whether it is a mistake that there is no such file
 * @throws VerifyError where the file is not as it should be
 */
export async function readDecisionLinks(file: string, mustExist: boolean): Promise<ReadonlyMap<string, DecisionLinks>> {
  const found = await readYamlObject(file)
  if (found === undefined && mustExist) throw new VerifyError(`${file}: there is no such file.`)
  const providers = Object.entries(found ?? {})
  return new Map(providers.map(([provider, each]) => [provider, linksOf(each, `${file}: ${provider}`)]))
}

/** @throws VerifyError where a link could never confirm anything, or something that its interactions have nothing to do with */
export function checkLinks(links: DecisionLinks, subject: Subject): void {
  const known = new Set(subject.api ? readDecisions(subject.api.document).map(({ id }) => id) : [])
  const cases = casesOf(subject)
  for (const [id, { interactions }] of links) {
    if (!known.has(id)) throw new VerifyError(`The decision ${id} is linked, and the spec of ${subject.provider} does not have it.`)
    for (const description of interactions) {
      const named = cases.filter(({ interaction }) => interaction.description === description)
      const link = `${id} is linked to the interaction "${description}"`
      if (named.length === 0) throw new VerifyError(`${link}, which no pact with ${subject.provider} has.`)
      if (!named.some(({ decisions }) => decisions.includes(id)))
        throw new VerifyError(`${link}, and nothing that this sends or expects cites it in the spec of ${subject.provider}.`)
    }
  }
}

function linksOf(value: unknown, at: string): DecisionLinks {
  return new Map(Object.entries(objectAt(value ?? {}, at)).map(([id, each]) => [id, linkOf(each, `${at}: ${id}`)]))
}

function linkOf(value: unknown, at: string): DecisionLink {
  const { interactions, leavesOpen, ...rest } = objectAt(value, at)
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) throw new VerifyError(`${at}: there is no "${unknown}" here; there are interactions and leavesOpen.`)
  if (!Array.isArray(interactions) || interactions.length === 0 || !interactions.every((each) => typeof each === 'string'))
    throw new VerifyError(`${at}: "interactions" must be a list of descriptions.`)
  if (leavesOpen === undefined) return { interactions }
  if (typeof leavesOpen !== 'string') throw new VerifyError(`${at}: "leavesOpen" must be a text.`)
  return { interactions, leavesOpen: leavesOpen.trim() }
}
