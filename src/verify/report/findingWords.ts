import { isDifference, type VerifyFinding, type MockViolation } from '../result/finding.ts'
import { expectedWords, placeWords, valueWords } from './placeWords.ts'
import { unreachableWords } from './whyWords.ts'

/** A finding as a sentence. */
export function findingWords(finding: VerifyFinding): string {
  if ('said' in finding && !isDifference(finding)) return `${finding.said}${basePathWords(finding)}`
  switch (finding.code) {
    case 'pact.empty':
      return 'The pact has no interactions, so nothing is verified.'
    case 'pact.twice':
      return `${finding.otherFile} is a pact of the same consumer and provider; remove the outdated one.`
    case 'pact.duplicate':
      return `"${finding.description}" has the same description and provider states as ${finding.otherPointer}, and Pact keeps only one of them.`
    case 'pact.not-http':
      return `"${finding.description}" is a message; only HTTP interactions are verified.`
    case 'pact.loose-path':
      return `The path of "${finding.description}" matches any path, so the consumer's test passes whatever is called; match it with a regex.`
    case 'spec.reference':
      return `The operation ${finding.operation} uses the reference "${finding.ref}", which does not resolve, so any value would be valid there.`
    case 'request.authorization.missing':
      return `The request is sent without credentials: ${finding.violation.message} (${finding.violation.at}).`
    case 'request.query.incompatible':
    case 'request.header.incompatible':
    case 'request.body.incompatible':
      return `The request does not match the spec: ${violationWords(finding.violation)}.`
    case 'response.body.incompatible':
      return `The reply does not match the spec: ${violationWords(finding.violation)}.`
    case 'request.content-type.incompatible':
    case 'request.accept.incompatible':
    case 'response.content-type.incompatible':
      return `${placeWords(finding.at)} is ${finding.mediaType}, but the spec declares ${finding.declared.join(', ')}.`
    case 'request.query.unknown':
      return `${placeWords(finding.at)} is not declared in the spec${nearestWords(finding.nearest)}`
    case 'request.body.undeclared':
      return `${placeWords(finding.at)} is not declared in the spec.`
    case 'request.body.read-only':
      return `${placeWords(finding.at)} is readOnly in the spec: only the provider may send it.`
    case 'response.body.write-only':
      return `${placeWords(finding.at)} is writeOnly in the spec: only the consumer may send it.`
    case 'matcher.wider-than-const':
    case 'matcher.wider-than-enum':
      return `${placeWords(finding.at)}: the matcher accepts more than the spec, which allows only ${finding.allowed.map((each) => JSON.stringify(each)).join(', ')}.`
    case 'matcher.wider-than-pattern':
      return `${placeWords(finding.at)}: the matcher accepts any text, but the spec has the pattern ${finding.pattern}.`
    case 'matcher.wider-than-min-items':
      return `${placeWords(finding.at)}: the matcher accepts a list of ${finding.least} items, but the spec requires at least ${finding.minItems}.`
    case 'status.differs':
    case 'header.differs':
    case 'content-type.differs':
    case 'body.differs':
      return `${placeWords(finding.at)}: expected ${expectedWords(finding.expected)}, got ${valueWords(finding.got)}`
    case 'mock.problem':
      return `${finding.title}: ${finding.violation ? violationWords(finding.violation) : (finding.detail ?? 'no reason is given')}`
    case 'state.failed':
      return `The provider state "${finding.state}" could not be set up: ${finding.origin} answered ${finding.status}.`
    case 'state.value-missing':
      return `The request takes "${finding.value}" from its provider states, but none of them has it.`
    case 'provider.unreachable':
      return unreachableWords(finding.unreachable)
    case 'difference.expired':
      return `This difference was known (${finding.reason}), but only until ${finding.expires}.`
    case 'difference.gone':
      return `The known difference (${finding.reason}) is gone: remove it from the list.`
    case 'verifier.not-sent':
      return `Its request was sent ${finding.sent} times instead of once.`
    case 'verifier.not-reported':
      return 'Pact’s verifier has no result for this interaction.'
  }
}

/** Explains a base path in a pact, which should leave out the base path of the spec's servers. */
function basePathWords(finding: VerifyFinding): string {
  if (!('basePath' in finding) || finding.basePath === undefined) return ''
  const { base, rest } = finding.basePath
  return ` The spec has ${rest}: write the path without the base path ${base}, which belongs to the address of the provider.`
}

function violationWords({ at, message, code }: MockViolation): string {
  return `${at === '' ? 'the body' : at} ${message} (${code})`
}

function nearestWords(nearest: string | undefined): string {
  return nearest === undefined ? ', which has no query parameters here.' : `; did you mean "${nearest}"?`
}
