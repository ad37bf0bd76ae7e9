import { isBytes } from '../document/bytes.ts'
import type { ResponseObject } from '../document/document.ts'
import { isJson, isXml, pickMediaType, sequenceOf } from '../document/mediaTypes.ts'
import type { CheckInParts } from '../schema/compiling/partsCheck.ts'
import { noViolations, type Check } from '../schema/compiling/validators.ts'
import type { Violation } from '../schema/violation.ts'
import { decodeAll } from './parameters/decode.ts'
import type { Parameter } from './parameters/parameter.ts'
import type { Fold } from './parameters/synonyms.ts'

/** A body of a request or response in one media type. */
export interface Body {
  readonly mediaType: string
  readonly object: NonNullable<ResponseObject['content']>[string]
  /** JSON pointer of the media type object. */
  readonly pointer: string
  readonly check: Check
  /** Checks a large value in parts, so that others can work in between. */
  readonly checkInParts: CheckInParts
  /** Whether its schema is `{ type: string, format: binary }`: bytes, whatever their media type. */
  readonly isFile: boolean
  /** Renames fields to their canonical names. Undefined if the schema has no synonyms. */
  readonly fold: Fold | undefined
}

/** A declared response: for one status, a range such as `4XX`, or `default`. */
export interface Response {
  readonly status: string
  readonly object: ResponseObject
  readonly bodies: readonly Body[]
  /** The body to send by default: the first JSON one, or the first one. */
  readonly usual: Body | undefined
  readonly headers: readonly Parameter[]
  readonly checkHeaders: Check
}

/** A reply to check. Header names are lower-case. */
export interface CheckedReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** The body of a response with this content type. The usual one if no type is given. */
export function bodyFor({ bodies, usual }: Response, contentType: string | undefined): Body | undefined {
  if (contentType === undefined || contentType === usual?.mediaType) return usual
  const name = pickMediaType(
    bodies.map((body) => body.mediaType),
    contentType,
  )
  return bodies.find((body) => body.mediaType === name)
}

/** The promises of a declared response that a reply breaks. `needsBody` is false for HEAD. */
export function replyViolations(
  response: Response,
  { headers, body }: CheckedReply,
  { needsBody }: { readonly needsBody: boolean },
): readonly Violation[] {
  const wrong = response.headers.length > 0 ? wrongHeaders(response, headers) : noViolations
  if (body === undefined) {
    const lacks = response.bodies.length > 0 && needsBody
    return lacks ? [...wrong, { code: 'required', at: '/reply/body', message: 'is required' }] : wrong
  }
  const found = bodyFor(response, headers['content-type'])
  if (!found) return [...wrong, { code: 'media-type', at: '/reply/body', message: 'a body in this media type is not declared' }]
  // Under a range, such as any type, a body that is neither text nor bytes is sent as JSON.
  const isChecked =
    isJson(found.mediaType) || isXml(found.mediaType) || typeof body === 'string' || (isRange(found.mediaType) && !isBytes(body))
  const broken = isChecked ? found.check(body, '/reply/body') : sequenceOf(found.mediaType) ? wrongSequence(found, body) : noViolations
  return wrong.length > 0 ? [...wrong, ...broken] : broken
}

/** Checks a sequence as a list. Where its schema describes no list, it describes each value. */
function wrongSequence({ check }: Body, body: unknown): readonly Violation[] {
  const wrong = check(body, '/reply/body')
  if (wrong.length === 0 || !Array.isArray(body)) return wrong
  const each = body.map((value: unknown, index) => check(value, `/reply/body/${index}`))
  return each.every((one) => one.length === 0) ? noViolations : wrong
}

function isRange(mediaType: string): boolean {
  return mediaType.includes('*')
}

function wrongHeaders(response: Response, headers: Readonly<Record<string, string>>): readonly Violation[] {
  const { values, violations } = decodeAll(response.headers, { params: {}, query: [], headers })
  const wrong = response.checkHeaders(values.header, '/reply/header')
  return violations.length === 0 ? wrong : [...violations.map((each) => ({ ...each, at: `/reply${each.at}` })), ...wrong]
}
