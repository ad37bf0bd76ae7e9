import type { Api } from '../../spec/api.ts'
import type { Operation } from '../../spec/operation.ts'
import { hasError, type Finding, type FindingCode } from '../result/finding.ts'
import { checkPacts } from '../pact/checkPacts.ts'
import type { Interaction } from '../pact/pact.ts'
import { statusOf, type InteractionResult, type ProviderResult } from '../result/result.ts'
import { casesOf, type Case, type Subject } from '../pact/cases.ts'
import { comparator } from './comparator.ts'
import { looseMatchers } from './looseMatchers.ts'
import { undeclaredFields, undeclaredQuery } from './undeclared.ts'
import { danglingRefs, missingCredentials, wrongFields, wrongRequestBody } from './violations.ts'

/**
 * Compares the pacts of a provider with its spec, without running anything: openapi-pact-comparator first, then what it
 * does not check (credentials of OAuth, references that lead nowhere, matchers wider than the spec, fields that only the
 * other side may send, tuples, what one part of an `allOf` requires besides another, query parameters and fields of
 * requests that the spec does not declare).
 *
 * @throws VerifyError if the spec cannot be used at all
 */
export async function compareWithSpec(subject: Subject & { readonly api: Api }): Promise<ProviderResult> {
  const { provider, pacts, api } = subject
  const compare = await comparator(api.document)
  const compared = new Map(await Promise.all(pacts.map(async (pact) => [pact, await compare(pact)] as const)))
  const interactions = casesOf(subject).map((each) => resultOf(each, compared.get(each.pact)?.get(each.interaction.at) ?? []))
  const findings = checkPacts(pacts)
  return { provider, status: statusOf({ interactions, findings }), against: { target: 'spec' }, interactions, findings }
}

/** @param compared the comparator's findings */
function resultOf(each: Case, compared: readonly Finding[]): InteractionResult {
  const { operation, interaction } = each
  const known = compared.filter(({ code }) => !operation || !onlyOurs.has(code))
  const own = operation ? notCompared(operation, interaction) : []
  const findings = [...known, ...own.filter(({ code }) => !shared.has(code) || known.every((one) => one.code !== code))]
  return { case: each, outcome: hasError(findings) ? 'failed' : 'passed', findings }
}

/** The comparator also finds some of these, and then says it once. */
const shared: ReadonlySet<FindingCode> = new Set(['request.authorization.missing', 'request.body.incompatible'])

/** The comparator also warns of parameters whose names have a dot or are synonyms, and only warns of a misspelt one. */
const onlyOurs: ReadonlySet<FindingCode> = new Set(['request.query.unknown'])

/** What the comparator does not check. A request that is meant to be refused may be wrong. */
function notCompared(operation: Operation, interaction: Interaction): Finding[] {
  const isMeantToWork = interaction.response.status < 400
  return [
    ...danglingRefs(operation, interaction),
    ...undeclaredQuery(operation, interaction),
    ...(isMeantToWork ? requestFindings(operation, interaction) : []),
    ...wrongFields(operation, interaction, 'response'),
    ...looseMatchers(operation, interaction),
  ]
}

function requestFindings(operation: Operation, interaction: Interaction): Finding[] {
  return [
    ...missingCredentials(operation, interaction),
    ...wrongFields(operation, interaction, 'request'),
    ...wrongRequestBody(operation, interaction),
    ...undeclaredFields(operation, interaction),
  ]
}
