import { isDifference, type Difference, type FindingDetail, type MockViolation, type VerifyFinding } from '../result/finding.ts'
import type { FindingPlace } from '../result/place.ts'
import { expectedWords, placeWords, valueWords } from './placeWords.ts'
import { unreachableWords } from './whyWords.ts'

/** A finding without a message of its own. */
type WordlessFinding = Exclude<FindingDetail, { readonly said: string }>

/** The fields of a finding with this code. */
type Fields<Code, Finding = WordlessFinding> = Finding extends { readonly code: infer Codes }
  ? Code extends Codes
    ? Finding
    : never
  : never

type Sentence<Code> = (finding: Fields<Code>) => string

const words: { readonly [Code in WordlessFinding['code']]: Sentence<Code> } = {
  'pact.empty': () => 'The pact has no interactions, so nothing is verified.',
  'pact.twice': ({ otherFile }) => `${otherFile} is a pact of the same consumer and provider; remove the outdated one.`,
  'pact.duplicate': ({ description, otherPointer }) =>
    `"${description}" has the same description and provider states as ${otherPointer}, and Pact keeps only one of them.`,
  'pact.not-http': ({ description }) => `"${description}" is a message; only HTTP interactions are verified.`,
  'pact.loose-path': ({ description }) =>
    `The path of "${description}" matches any path, so the consumer's test passes whatever is called; match it with a regex.`,
  'spec.reference': ({ operation, ref }) =>
    `The operation ${operation} uses the reference "${ref}", which does not resolve, so any value would be valid there.`,
  'request.authorization.missing': ({ violation }) => `The request is sent without credentials: ${violation.message} (${violation.at}).`,
  'request.query.incompatible': brokenRequest,
  'request.header.incompatible': brokenRequest,
  'request.body.incompatible': brokenRequest,
  'response.body.incompatible': ({ violation }) => `The reply does not match the spec: ${violationWords(violation)}.`,
  'request.content-type.incompatible': undeclaredMediaType,
  'request.accept.incompatible': undeclaredMediaType,
  'response.content-type.incompatible': undeclaredMediaType,
  'request.query.unknown': ({ at, nearest }) => `${placeWords(at)} is not declared in the spec${nearestWords(nearest)}`,
  'request.body.undeclared': ({ at }) => `${placeWords(at)} is not declared in the spec.`,
  'request.body.read-only': ({ at }) => `${placeWords(at)} is readOnly in the spec: only the provider may send it.`,
  'response.body.write-only': ({ at }) => `${placeWords(at)} is writeOnly in the spec: only the consumer may send it.`,
  'matcher.wider-than-const': widerThanValues,
  'matcher.wider-than-enum': widerThanValues,
  'matcher.wider-than-pattern': ({ at, pattern }) =>
    `${placeWords(at)}: the matcher accepts any text, but the spec has the pattern ${pattern}.`,
  'matcher.wider-than-min-items': ({ at, least, minItems }) =>
    `${placeWords(at)}: the matcher accepts a list of ${least} items, but the spec requires at least ${minItems}.`,
  'status.differs': differenceWords,
  'header.differs': differenceWords,
  'content-type.differs': differenceWords,
  'body.differs': differenceWords,
  'mock.problem': ({ title, detail, violation }) => `${title}: ${violation ? violationWords(violation) : (detail ?? 'no reason is given')}`,
  'state.failed': ({ state, origin, status }) => `The provider state "${state}" could not be set up: ${origin} answered ${status}.`,
  'state.value-missing': ({ value }) => `The request takes "${value}" from its provider states, but none of them has it.`,
  'provider.unreachable': ({ unreachable }) => unreachableWords(unreachable),
  'difference.expired': ({ reason, expires }) => `This difference was known (${reason}), but only until ${expires}.`,
  'difference.gone': ({ reason }) => `The known difference (${reason}) is gone: remove it from the list.`,
  'verifier.not-sent': ({ sent }) => `Its request was sent ${sent} times instead of once.`,
  'verifier.not-reported': () => 'Pact’s verifier has no result for this interaction.',
}

/** A finding as a sentence. */
export function findingWords(finding: VerifyFinding): string {
  if ('said' in finding && !isDifference(finding)) return `${finding.said}${basePathWords(finding)}`
  // TypeScript does not see that the code of a finding picks the sentence for its fields.
  const sentence = words[finding.code as WordlessFinding['code']] as (finding: VerifyFinding) => string
  return sentence(finding)
}

/** Explains a base path in a pact, which should leave out the base path of the spec's servers. */
function basePathWords(finding: VerifyFinding): string {
  if (!('basePath' in finding) || finding.basePath === undefined) return ''
  const { base, rest } = finding.basePath
  return ` The spec has ${rest}: write the path without the base path ${base}, which belongs to the address of the provider.`
}

function brokenRequest({ violation }: { readonly violation: MockViolation }): string {
  return `The request does not match the spec: ${violationWords(violation)}.`
}

function undeclaredMediaType({ at, mediaType, declared }: Fields<'request.accept.incompatible'>): string {
  return `${placeWords(at)} is ${mediaType}, but the spec declares ${declared.join(', ')}.`
}

function widerThanValues({ at, allowed }: { readonly at: FindingPlace; readonly allowed: readonly unknown[] }): string {
  return `${placeWords(at)}: the matcher accepts more than the spec, which allows only ${allowed.map((each) => JSON.stringify(each)).join(', ')}.`
}

function differenceWords({ at, expected, got }: Difference): string {
  return `${placeWords(at)}: expected ${expectedWords(expected)}, got ${valueWords(got)}`
}

function violationWords({ at, message, code }: MockViolation): string {
  return `${at === '' ? 'the body' : at} ${message} (${code})`
}

function nearestWords(nearest: string | undefined): string {
  return nearest === undefined ? ', which has no query parameters here.' : `; did you mean "${nearest}"?`
}
