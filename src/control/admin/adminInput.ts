import type { OpenApiDocument } from '../../document/document.ts'
import type { Call } from '../../engine/call.ts'
import { parseJson } from '../../engine/body/json.ts'
import { Schemas } from '../../schema/reading/schemas.ts'
import { Shapes } from '../../schema/reading/shape.ts'
import { coerceFields } from '../../spec/parameters/coercion.ts'
import { decodeText, parsePairs } from '../../spec/parameters/query.ts'
import { ControlError } from '../controlError.ts'
import { mayBeLeftOut, objectSchema, type Fields } from '../input/fields.ts'
import type { ControlOperation } from '../controlOperation.ts'
import { undeclared } from '../input/inputCheck.ts'
import { fieldsIn } from '../input/inputPlaces.ts'

type AdminInput = Readonly<Record<string, unknown>>

/** The schemas of fields contain no references, so their document can be empty. */
const noDocument: OpenApiDocument = { openapi: '3.1.0', info: {} }

/**
 * The input of an operation, read from path, query and body.
 *
 * @throws ControlError, JsonError or URIError for what cannot be read
 */
export function readInput(operation: ControlOperation, call: Call, params: Readonly<Record<string, string>>): AdminInput {
  const inQuery = fieldsIn(operation, 'query')
  const inBody = fieldsIn(operation, 'body')
  const { wholeBody } = operation
  return {
    ...Object.fromEntries(Object.entries(params).map(([name, raw]) => [name, decodeURIComponent(raw)])),
    ...only(inQuery, () => queryOf(call, inQuery)),
    ...(wholeBody === undefined ? only(inBody, () => bodyOf(call, inBody)) : { [wholeBody]: bodyOf(call, inBody) }),
  }
}

/** The fields of one place. Those of other places are refused there, since a body must not name another world than the path. */
function only(fields: Fields, read: () => AdminInput): AdminInput {
  if (Object.keys(fields).length === 0) return {}
  const found = read()
  const fault = undeclared(fields, found)
  if (fault !== undefined) throw new ControlError('invalid-request', fault)
  return found
}

function queryOf({ query }: Call, fields: Fields): AdminInput {
  const pairs = parsePairs(query).map(([name, raw]) => [name, decodeText(raw)] as const)
  return coerceFields(pairs, new Shapes(new Schemas(noDocument, 'request')).of(objectSchema(fields)))
}

/** No limits, so that large worlds can be restored. Callers of the admin API are trusted. */
const unbounded = { mostValues: Infinity, mostFields: Infinity, mostNames: Infinity }

/** A body that has only optional fields may be left out. */
function bodyOf({ body, headers }: Call, fields: Fields): AdminInput {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(String(headers['content-type']))?.[1] ?? 'utf-8'
  const encoding = String(headers['content-encoding'] ?? 'identity')
  if (!/^utf-?8$/i.test(charset) || encoding.toLowerCase() !== 'identity')
    throw new ControlError('unsupported-media-type', 'Send the body as JSON in UTF-8, without compression.')
  if (body !== undefined && 'over' in body) throw new ControlError('too-large', `The body has more than ${body.over} bytes.`)
  const isEmpty = !(body instanceof Uint8Array) || body.length === 0
  const value = isEmpty ? (mayBeLeftOut(fields) ? {} : undefined) : parseJson(body, unbounded)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as AdminInput
  throw new ControlError('invalid-request', 'The body must be a JSON object.')
}
