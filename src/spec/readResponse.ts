import type { MediaTypeObject, OpenApiDocument, OperationObject, ResponseObject } from '../document/document.ts'
import { finding } from '../document/finding.ts'
import { fieldsOf, isObject } from '../document/lenient.ts'
import { isJson, isXml, sequenceOf } from '../document/mediaTypes.ts'
import { follow, pointerPart, tryFollow } from '../document/references.ts'
import { checkingItemsOnce } from '../schema/compiling/listCheck.ts'
import { checkingInParts } from '../schema/compiling/partsCheck.ts'
import { noViolations, type Check, type Validators } from '../schema/compiling/validators.ts'
import { fieldsSchema } from './parameters/decode.ts'
import { parameter, type Parameter } from './parameters/parameter.ts'
import { foldOf } from './parameters/synonyms.ts'
import type { Body, Response } from './response.ts'

/** A part of a document to read. */
interface ReadingResponse {
  readonly document: OpenApiDocument
  readonly validators: Validators
  /** JSON pointer of the operation. */
  readonly pointer: string
}

/**
 * Reads the response declared for a status: for the status itself, its range, or the default.
 *
 * @throws SpecError if the reference to the response does not resolve
 */
export function readResponse(reading: ReadingResponse, responses: OperationObject['responses'], status: string): Response | undefined {
  const { document, validators } = reading
  const declared = Object.fromEntries(fieldsOf(responses))
  const key = [status, `${status[0]}XX`, `${status[0]}xx`, 'default'].find((each) => Object.hasOwn(declared, each))
  if (key === undefined) return undefined
  const pointer = `${reading.pointer}/responses/${key}`
  const object = follow<ResponseObject>(document, declared[key] as ResponseObject, pointer) ?? {}
  const bodies = readBodies(validators, object.content, { pointer: `${pointer}/content`, direction: 'response' })
  const headers = readHeaders({ document, validators, pointer: `${pointer}/headers` }, object.headers)
  const checkHeaders = validators.check(fieldsSchema(headers), `${pointer}/headers`, 'response')
  const usual = bodies.find((body) => isJson(body.mediaType)) ?? bodies[0]
  return { status: key, object, bodies, usual, headers, checkHeaders }
}

function readHeaders({ document, validators, pointer }: ReadingResponse, declared: ResponseObject['headers']): Parameter[] {
  const named = fieldsOf(declared).filter(([name]) => name.toLowerCase() !== 'content-type')
  return named.map(([name, each]) => {
    const header = tryFollow(document, each)
    if (!isObject(header)) validators.report(finding('not-an-object', `${pointer}/${pointerPart(name)}`, { kind: 'header' }))
    return parameter({ ...(isObject(header) ? header : {}), name, in: 'header' }, validators.shapes)
  })
}

/** Reads the bodies of a request or response, one for each media type, in order. */
export function readBodies(
  validators: Validators,
  content: ResponseObject['content'],
  { pointer, direction }: { readonly pointer: string; readonly direction: 'request' | 'response' },
): Body[] {
  const isReply = direction === 'response'
  return fieldsOf(content).map(([mediaType, declared]) => {
    const object = withItems(mediaType, isObject(declared) ? declared : {})
    const at = `${pointer}/${pointerPart(mediaType)}`
    const checkWhole = validators.check(object.schema ?? true, `${at}/schema`, direction)
    const checkValue = isReply ? checkingItemsOnce(checkWhole, object.schema, validators.schemas.response) : checkWhole
    const { types, format } = validators.shapes.of(object.schema)
    const isFile = format === 'binary' && types.has('string')
    const isText = isReply && isXml(mediaType) && !types.has('string')
    const check = isText ? exceptText(checkValue) : checkValue
    const checkInParts = checkingInParts(check, object.schema, validators.schemas[direction])
    return {
      mediaType,
      object,
      pointer: at,
      check,
      checkInParts,
      isFile,
      fold: isReply ? undefined : foldOf(object.schema, validators.shapes),
    }
  })
}

/** Gives a sequence that declares its items the schema of the whole: a list. */
function withItems(mediaType: string, object: MediaTypeObject): MediaTypeObject {
  const { schema, itemSchema } = object
  if (itemSchema === undefined || sequenceOf(mediaType) === undefined) return object
  const list = { type: 'array', items: itemSchema }
  return { ...object, schema: schema === undefined ? list : { allOf: [schema, list] } }
}

/** Skips the check for replies that are XML text, which is sent as it is. */
function exceptText(check: Check): Check {
  return (value, at) => (typeof value === 'string' ? noViolations : check(value, at))
}
