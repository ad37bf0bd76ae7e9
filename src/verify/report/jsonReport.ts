import type { VerifyFinding } from '../result/finding.ts'
import type { InteractionResult, ProviderResult, VerifyResult, Why } from '../result/result.ts'
import type { Case } from '../pact/cases.ts'
import { findingWords } from './findingWords.ts'
import { againstWords, whyWords } from './whyWords.ts'

/** Returns the ids of the decisions (`x-decisions`) that an exchange depends on. */
export type DecisionsOf = (each: Case) => readonly string[]

/** For programs: the data of the result, with a sentence beside every finding and reason. */
export function asJson({ target, providers }: VerifyResult, decisionsOf: DecisionsOf): string {
  return JSON.stringify({ target, providers: providers.map((each) => providerJson(each, decisionsOf)) }, undefined, 2)
}

function providerJson({ provider, status, why, against, interactions, findings }: ProviderResult, decisionsOf: DecisionsOf): object {
  return {
    provider,
    status,
    ...reasonJson(why),
    against: againstWords(against),
    ...(against.url !== undefined && { url: against.url }),
    interactions: interactions.map((each) => interactionJson(each, decisionsOf)),
    findings: findings.map(findingJson),
  }
}

function interactionJson({ case: each, outcome, why, findings }: InteractionResult, decisionsOf: DecisionsOf): object {
  const { pact, interaction, operation } = each
  const { at, description, states, request, response } = interaction
  return {
    pact: pact.file,
    consumer: pact.consumer,
    at,
    description,
    states,
    method: request.method,
    path: request.path,
    status: response.status,
    operation: operation?.id,
    decisions: decisionsOf(each),
    outcome,
    ...reasonJson(why),
    findings: findings.map(findingJson),
  }
}

function reasonJson(why: Why | undefined): object {
  return why ? { reason: whyWords(why), why } : {}
}

/** A finding with its sentence as `message`. */
export function findingJson(finding: VerifyFinding): object {
  const { code, level, ...rest } = finding
  return { code, level, message: findingWords(finding), ...rest }
}
