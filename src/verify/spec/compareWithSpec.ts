import { isDeepStrictEqual } from 'node:util'
import type { Api } from '../../spec/api.ts'
import type { Operation } from '../../spec/operation.ts'
import { hasError, type VerifyFinding, type VerifyFindingCode } from '../result/finding.ts'
import { checkPacts } from '../pact/checkPacts.ts'
import type { Interaction } from '../pact/pact.ts'
import { inFile } from '../pact/pactPointer.ts'
import { statusOf, type InteractionResult, type ProviderResult } from '../result/result.ts'
import { casesOf, type Case, type Subject } from '../pact/cases.ts'
import { comparator } from './comparator.ts'
import { isExactNumber } from './exactNumbers.ts'
import { looseMatchers } from './looseMatchers.ts'
import { undeclaredFields, undeclaredQuery } from './undeclared.ts'
import { withBasePathHint } from './basePathHint.ts'
import { replyBody, type DeclaredReplyBody } from './declaredReplyBody.ts'
import { requestBody, type DeclaredRequestBody } from './declaredRequestBody.ts'
import { danglingRefs, missingCredentials, wrongReplyFields, wrongRequestBody, wrongRequestFields, wrongReadReply } from './violations.ts'
import { wrongMediaTypes } from './wrongMediaTypes.ts'
import { wrongParameters } from './wrongParameters.ts'

/**
 * Compares the pacts of a provider with its spec, without running anything. openapi-pact-comparator comes first, then checks that it lacks
 * or that differ from what the spec means: media types, parameters in their styles, forms, XML, credentials of OAuth, references that lead
 * nowhere, matchers wider than the spec, fields that only the other side may send, tuples, what the parts of an `allOf` require together,
 * query parameters and fields of requests that the spec does not declare.
 *
 * @throws VerifyError if the spec cannot be used at all
 */
export async function compareWithSpec(subject: Subject & { readonly api: Api }): Promise<ProviderResult> {
  const { provider, pacts, api } = subject
  const start = performance.now()
  const compare = await comparator(api.document)
  const cases = casesOf(subject)
  const called = new Map(cases.map(({ interaction, operation }) => [interaction, operation]))
  const compared = new Map(await Promise.all(pacts.map(async (pact) => [pact, await compare(pact, called)] as const)))
  const interactions = await Promise.all(
    cases.map((each) => resultOf(each, { api, found: compared.get(each.pact)?.get(each.interaction.at) ?? [] })),
  )
  const findings = checkPacts(pacts)
  const milliseconds = performance.now() - start
  return { provider, status: statusOf({ interactions, findings }), against: { target: 'spec' }, interactions, findings, milliseconds }
}

/** What an interaction is compared with, and the findings of the comparator. */
interface ComparedInteraction {
  readonly api: Api
  readonly found: readonly VerifyFinding[]
}

async function resultOf(each: Case, { api, found }: ComparedInteraction): Promise<InteractionResult> {
  const { operation, interaction, pact } = each
  const start = performance.now()
  const findings = operation ? await joined(operation, interaction, found) : [...found]
  const hinted = findings.map((one) => inFile(withBasePathHint(one, interaction, api), pact.version))
  const outcome = hasError(hinted) ? 'failed' : 'passed'
  return { case: each, outcome, findings: hinted, milliseconds: performance.now() - start }
}

/** Joins the comparator's findings with ours. */
async function joined(operation: Operation, interaction: Interaction, found: readonly VerifyFinding[]): Promise<VerifyFinding[]> {
  const body = await requestBody(operation, interaction)
  const reply = await replyBody(operation, interaction)
  const own = notCompared(operation, interaction, { body, reply })
  const known = found.filter(
    (each) =>
      !onlyOurs.has(each.code) &&
      (body.isJson || each.code !== 'request.body.unvalidatable') &&
      !(reply.isRead && each.code === 'response.body.unvalidatable') &&
      !isShortExample(each, own) &&
      !('at' in each && each.at && isExactNumber(each.at, interaction)),
  )
  return [...known, ...own.filter(({ code }) => !shared.has(code) || known.every((one) => one.code !== code))]
}

/**
 * Whether a finding is only about a short example. It may have fewer items than the spec requires if its matcher accepts more; then there
 * is a warning about the matcher.
 */
function isShortExample(finding: VerifyFinding, own: readonly VerifyFinding[]): boolean {
  if (finding.code !== 'response.body.incompatible' || !('keyword' in finding) || finding.keyword !== 'minItems') return false
  return own.some((each) => each.code === 'matcher.wider-than-min-items' && isDeepStrictEqual(each.at, finding.at))
}

/** Codes that the comparator finds too. Such a finding is reported once. */
const shared: ReadonlySet<VerifyFindingCode> = new Set(['request.authorization.missing'])

/**
 * Codes of which only our findings are used, because the comparator's differ from what the spec means. It confuses `+json` types, reads
 * parameters without their styles, warns about names that have a dot or are synonyms, and only warns about misspelt ones. In request
 * bodies it asks for `readOnly` fields that are required, merges the lists of an `allOf` by position, and takes all fields of forms for text.
 */
const onlyOurs: ReadonlySet<VerifyFindingCode> = new Set([
  'request.body.incompatible',
  'request.query.unknown',
  'request.query.incompatible',
  'request.header.incompatible',
  'request.accept.unknown',
  'request.accept.incompatible',
  'request.content-type.incompatible',
  'response.content-type.incompatible',
])

/** Our own checks. A request that should be refused may be wrong. */
function notCompared(
  operation: Operation,
  interaction: Interaction,
  { body, reply }: { readonly body: DeclaredRequestBody; readonly reply: DeclaredReplyBody },
): VerifyFinding[] {
  const isMeantToWork = interaction.response.status < 400
  return [
    ...danglingRefs(operation, interaction),
    ...wrongMediaTypes(operation, interaction),
    ...undeclaredQuery(operation, interaction),
    ...(isMeantToWork ? requestFindings(operation, interaction, body) : []),
    ...wrongReplyFields(operation, interaction, reply),
    ...wrongReadReply(interaction, reply),
    ...looseMatchers(operation, interaction),
  ]
}

function requestFindings(operation: Operation, interaction: Interaction, body: DeclaredRequestBody): VerifyFinding[] {
  return [
    ...missingCredentials(operation, interaction),
    ...wrongParameters(operation, interaction),
    ...wrongRequestFields(operation, interaction, body),
    ...wrongRequestBody(operation, interaction, body),
    ...undeclaredFields(operation, interaction, body),
  ]
}
