import { essence, isJson, isXml, sequenceOf } from '../../document/mediaTypes.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Body } from '../../spec/response.ts'
import { noViolations } from '../../schema/compiling/validators.ts'
import { oneOf } from '../../schema/violationWords.ts'
import type { Violation, ViolationCode } from '../../schema/violation.ts'
import type { SentFile } from '../../provider/provider.ts'
import type { Call } from '../call.ts'
import { formType, multipartType } from '../../spec/parameters/formField.ts'
import type { FormContext } from './formFields.ts'
import { parseForm, TooLargeFormError, typedForm } from './forms.ts'
import { readSequence } from './sequences.ts'
import { decodeUtf8, parseJson, plainCopy } from './json.ts'
import { JsonError } from './jsonBounds.ts'
import { parseMultipart } from './multipart.ts'
import { isXmlValue, readXmlBody } from './xmlBody.ts'

/** A decoded body, and the request body of the spec that it was read as. */
export interface DecodedBody {
  readonly value: unknown
  readonly declared: Body | undefined
  readonly violations: readonly Violation[]
  /** The files of a multipart body. */
  readonly files?: readonly SentFile[]
  /** What a large value was found to break, if it has been checked. */
  readonly checked?: readonly Violation[]
}

const none: DecodedBody = Object.freeze({ value: undefined, declared: undefined, violations: noViolations })

/**
 * Reads the body of a call by its media type, and renames fields to their canonical names. Returns a promise only if the body cannot be
 * read at once, so that calls are answered in the order they arrived.
 */
export function decodeBody(call: Call, operation: Operation): DecodedBody | Promise<DecodedBody> {
  const { body, headers } = call
  if (body === undefined || (body instanceof Uint8Array && body.length === 0)) {
    return operation.requestBody?.required === true ? wrong('required', 'is required') : none
  }
  if ('over' in body) return wrong('too-large', `has more than ${body.over} bytes`)
  const { bodies } = operation
  if (bodies.length === 0) return none
  const type = headers['content-type'] as string | undefined
  const declared = operation.body(type)
  if (!declared) return wrong('media-type', `has a media type that is not declared; send ${oneOf(bodies.map((each) => each.mediaType))}`)
  if (body instanceof Uint8Array && isCompressed(call)) return wrong('media-type', 'is compressed; send it uncompressed')
  const kind = type ?? declared.mediaType
  try {
    if (declared.isFile)
      return body instanceof Uint8Array
        ? decoded(body, declared)
        : { value: plainCopy(body.parsed), declared: undefined, violations: noViolations }
    if (body instanceof Uint8Array && isJson(kind)) return decoded(parseJson(body), declared)
    const form = formOf(declared, operation)
    if (!(body instanceof Uint8Array)) return decoded(adopt(body.parsed, kind, form), declared)
    if (isXml(kind)) return readWholeXml(body, kind, { declared, operation })
    const sequence = isOpaque(kind, declared, operation) ? sequenceOf(kind) : undefined
    if (sequence) {
      const read = readSequence(body, sequence, { declared, operation })
      return read.isChecked ? { ...read, declared: undefined } : decoded(read.value, declared)
    }
    if (isOpaque(kind, declared, operation)) return opaque(body, declared)
    if (essence(kind) !== multipartType) return decoded(parse(body, kind, form), declared)
    return parseMultipart(body, kind, form).then(
      ({ value, violations, files }) =>
        violations.length > 0 ? { value, declared: undefined, violations } : { ...decoded(value, declared), files },
      (error: unknown) => broken(error, kind),
    )
  } catch (error) {
    return broken(error, kind)
  }
}

function formOf(declared: Body, { shapes, xml, document: { openapi } }: Operation): FormContext {
  return { declared, shapes, xml, openapi }
}

function decoded(value: unknown, declared: Body): DecodedBody {
  return { value: declared.fold ? declared.fold(value) : value, declared, violations: noViolations }
}

function broken(error: unknown, type: string): DecodedBody {
  if (error instanceof TooLargeFormError) return wrong('too-large', error.message)
  return error instanceof JsonError ? wrong(error.code, error.message) : wrong('syntax', `cannot be read as ${essence(type)}`)
}

function wrong(code: ViolationCode, message: string): DecodedBody {
  return { value: undefined, declared: undefined, violations: [{ code, at: '/body', message }] }
}

/** Whether a schema requires an object or a list, but the media type does not define how to write it. */
function isOpaque(type: string, { object }: Body, { shapes }: Operation): boolean {
  const kind = essence(type)
  if (kind === formType || kind === multipartType || object.schema === undefined) return false
  const { types } = shapes.of(object.schema)
  return !types.has('string') && (types.has('object') || types.has('array'))
}

/** Reads a body with an unknown syntax as JSON, if it is JSON. Otherwise it is not checked if the spec declares its media type. */
function opaque(bytes: Uint8Array, declared: Body): DecodedBody {
  try {
    return decoded(parseJson(bytes), declared)
  } catch {
    return declared.mediaType.includes('*') ? decoded(bytes, declared) : { value: bytes, declared: undefined, violations: noViolations }
  }
}

/** XML is read by its schema. Where the schema says nothing about what it means, it is text. */
function readWholeXml(
  body: Uint8Array,
  mediaType: string,
  { declared, operation }: { readonly declared: Body; readonly operation: Operation },
): DecodedBody | Promise<DecodedBody> {
  if (!isXmlValue(declared, operation)) return decoded(decodeUtf8(body), declared)
  return readXmlBody(body, { mediaType, declared, operation }).then(({ value, violations }) =>
    violations.length > 0 ? { value, declared: undefined, violations } : decoded(value, declared),
  )
}

function isCompressed({ headers }: Call): boolean {
  const encoding = headers['content-encoding']
  return encoding !== undefined && String(encoding).toLowerCase() !== 'identity'
}

/** Copies a body that another parser has read. The fields of a form are still text, so they are converted. */
function adopt(parsed: unknown, type: string, form: FormContext): unknown {
  const value = plainCopy(parsed)
  return essence(type) === formType ? typedForm(value, form) : value
}

function parse(bytes: Uint8Array, type: string, form: FormContext): unknown {
  const kind = essence(type)
  if (kind === formType) return parseForm(decodeUtf8(bytes), form)
  return kind.startsWith('text/') ? decodeUtf8(bytes) : bytes
}
