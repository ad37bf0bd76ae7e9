import { essence, isXml } from '../../document/mediaTypes.ts'
import { pointerPart } from '../../document/references.ts'
import { noViolations } from '../../schema/compiling/validators.ts'
import type { Violation } from '../../schema/violation.ts'
import type { Shape } from '../../schema/reading/shape.ts'
import { encodingOf, partType } from '../../spec/parameters/formField.ts'
import { encodeText, type Pairs } from '../../spec/parameters/query.ts'
import { isText } from '../../xml/xmlSchema.ts'
import type { SentFile } from '../../provider/provider.ts'
import { FormFields, tryJson, type FormContext } from './formFields.ts'
import { readPairs, TooLargeFormError } from './forms.ts'
import { readXml } from './xmlBody.ts'

export interface ParsedParts {
  readonly value: Record<string, unknown>
  /** One for each part with a media type that the spec does not declare for it, and for each that cannot be read. */
  readonly violations: readonly Violation[]
  readonly files: readonly SentFile[]
}

/** A part as it was sent: a text, or a file with a media type. */
type SentPart = string | File

/**
 * Reads a multipart body. A part is read as XML if it is declared so, and as JSON if its schema is not a string. Fields with a style are
 * read like query parameters that are not percent-encoded. Throws `TooLargeFormError`.
 */
export async function parseMultipart(bytes: Uint8Array, type: string, context: FormContext): Promise<ParsedParts> {
  const [, quoted, boundary = quoted] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? []
  if (boundary !== undefined) refuseTooLarge(new TextDecoder('latin1').decode(bytes), `--${boundary}`)
  const data = await new Response(bytes as BodyInit, { headers: { 'content-type': type } }).formData()
  const reader = new PartReader(context)
  const pairs: [string, string][] = []
  const value = new Map<string, unknown>()
  const groups = Map.groupBy(data as Iterable<[string, SentPart]>, ([name]) => name)
  groups.delete('__proto__')
  for (const [name, parts] of groups) {
    const sent = parts.map(([, part]) => part)
    if (reader.isStyled(name)) for (const each of sent) pairs.push([name, encodeText(await textOf(each))])
    else value.set(name, await reader.field(name, sent))
  }
  for (const [name, each] of reader.styled(pairs)) value.set(name, each)
  const { violations, files } = reader
  return { value: Object.fromEntries(value), violations: violations.length > 0 ? violations : noViolations, files }
}

/** The largest headers of one part, in bytes: as many as the headers of a request. */
const mostHead = 16_384
/** The largest headers of all parts, in bytes. */
const mostHeads = 1_000_000
/** The largest number of parts. Reading one takes much longer than reading a field of another form. */
const mostParts = 5_000

/** Refuses what would take long to parse: many parts, or a part with many headers. */
function refuseTooLarge(text: string, delimiter: string): void {
  let parts = 0
  let heads = 0
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + delimiter.length)) {
    parts += 1
    if (parts > mostParts + 1) throw new TooLargeFormError(`has more than ${mostParts} parts`)
    if (!isHead(text, delimiter, at)) continue
    const size = text.slice(at, at + mostHead).indexOf('\r\n\r\n')
    if (size < 0 && text.length - at >= mostHead) throw new TooLargeFormError(`has a part with more than ${mostHead} bytes of headers`)
    heads += Math.max(0, size)
    if (heads > mostHeads) throw new TooLargeFormError(`has parts with more than ${mostHeads} bytes of headers`)
  }
}

/** Whether a part begins here: after the last delimiter come two dashes. */
function isHead(text: string, delimiter: string, at: number): boolean {
  return text.startsWith('\r\n', at + delimiter.length)
}

class PartReader {
  readonly violations: Violation[] = []
  readonly files: SentFile[] = []
  readonly #context: FormContext
  readonly #fields: FormFields

  constructor(context: FormContext) {
    this.#context = context
    this.#fields = new FormFields(context)
  }

  /** Whether a part is written like a query parameter: in a style, or with brackets, as many clients write the fields of objects. */
  isStyled(name: string): boolean {
    const field = this.#fields.of(name)
    return this.#fields.style(field) !== undefined || (field !== name && this.#fields.shape(field) !== undefined)
  }

  styled(pairs: Pairs): [string, unknown][] {
    return pairs.length === 0 ? [] : readPairs(pairs, this.#fields)
  }

  async field(name: string, parts: readonly SentPart[]): Promise<unknown> {
    const wanted = encodingOf(this.#context.declared, name)?.contentType
    const at = `/body/${pointerPart(name)}`
    if (parts.some((part) => typeof part !== 'string' && !isDeclared(part.type, wanted)))
      this.violations.push({ code: 'media-type', at, message: `must be sent as ${wanted}` })
    const isList = this.#fields.shape(name)?.types.has('array') === true
    const used = isList ? parts : parts.slice(0, 1)
    const values: unknown[] = []
    for (const [index, part] of used.entries()) values.push(await this.#value(name, part, isList ? `${at}/${index}` : at))
    if (!isList) return values[0]
    const [only, ...others] = values
    const whole = others.length === 0 ? listOfTexts(only) : undefined
    return whole ?? (isWholeList(values, this.#fields.shape(name)) ? only : values)
  }

  async #value(name: string, part: SentPart, at: string): Promise<unknown> {
    const field = this.#fields.shape(name)
    const isList = field?.types.has('array') === true
    const shape = isList ? field.items : field
    if (!shape || shape.types.has('string')) return this.#text(name, part)
    const mediaType = sentType(part) ?? partType(encodingOf(this.#context.declared, name), shape) ?? ''
    return isXml(mediaType) && !isText(shape) ? this.#xml(part, { mediaType, name, isList, at }) : tryJson(await textOf(part))
  }

  async #text(name: string, part: SentPart): Promise<string> {
    if (typeof part === 'string') return part
    const bytes = new Uint8Array(await part.arrayBuffer())
    this.files.push({ field: name, name: part.name, mediaType: part.type, bytes })
    return new TextDecoder().decode(bytes)
  }

  async #xml(part: SentPart, { mediaType, name, isList, at }: XmlPart): Promise<unknown> {
    const { declared, shapes, xml } = this.#context
    const whole = shapes.of(declared.object.schema)
    const schema = whole.fields.get(name) ?? whole.otherFields
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : new Uint8Array(await part.arrayBuffer())
    const read = await readXml(bytes, { mediaType, schema: isList ? shapes.of(schema).itemSchema : schema, xml, at })
    this.violations.push(...read.violations)
    return read.value
  }
}

interface XmlPart {
  readonly mediaType: string
  readonly name: string
  readonly isList: boolean
  /** The place of the part, as in violations. */
  readonly at: string
}

/** Whether a list was sent whole, as one part in JSON, and not one part for each item. */
function isWholeList(values: readonly unknown[], shape: Shape | undefined): boolean {
  return values.length === 1 && Array.isArray(values[0]) && shape?.items?.types.has('array') !== true
}

/** A list of texts that was sent as one part in JSON. Undefined for another text. */
function listOfTexts(part: unknown): unknown[] | undefined {
  const list = typeof part === 'string' && /^\s*\["/.test(part) ? tryJson(part) : undefined
  return Array.isArray(list) && list.every((each) => typeof each === 'string') ? list : undefined
}

/** The media type that a part was sent with. Texts have none, and files of unknown type one that says nothing. */
function sentType(part: SentPart): string | undefined {
  return typeof part === 'string' || isUnknown(part.type) ? undefined : part.type
}

function isUnknown(type: string): boolean {
  return type === '' || essence(type) === 'application/octet-stream'
}

/** Whether a type is in a list such as `image/png, image/*`. Clients send `application/octet-stream` for files of unknown type. */
function isDeclared(type: string, wanted: string | undefined): boolean {
  const sent = essence(type)
  if (typeof wanted !== 'string' || isUnknown(sent)) return true
  return wanted.split(',').some((each) => {
    const range = essence(each)
    return range === sent || range === '*/*' || (range.endsWith('/*') && sent.startsWith(range.slice(0, -1)))
  })
}

function textOf(part: SentPart): string | Promise<string> {
  return typeof part === 'string' ? part : part.text()
}
