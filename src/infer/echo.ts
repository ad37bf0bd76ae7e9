import { isNumber, isWholeText } from '../numbers/exactNumber.ts'
import { numberOfKey } from './items/keys/keyNumbers.ts'
import { examplesOf } from '../document/examples.ts'
import { isObject } from '../document/lenient.ts'
import type { Schema } from '../document/document.ts'
import type { AnyCall } from '../provider/provider.ts'
import type { Api } from '../spec/api.ts'
import type { Operation } from '../spec/operation.ts'
import { getAt, sentValues, setAt, type Data } from './items/data.ts'
import { isErrorField, isSuccessFlag } from './items/making/knownFields.ts'
import type { Maker } from './items/making/maker.ts'
import { successOf } from './resources/bodies.ts'
import { itemEnvelope } from './resources/envelope.ts'
import { isNumeric, isScalar, type Structures } from './resources/fields.ts'
import type { InferredOperation } from './resources/model.ts'
import { isParam, readPath } from './resources/paths.ts'
import { bare, wordSet } from './words/names.ts'

/** Fields beside an item that tell the outcome of the call. They are never repeated. */
const outcomes = wordSet('status statuscode code message msg result type')

/** Fields that contain the item or the list. Where an object has one of them, its other fields are an envelope. */
const contents = wordSet('data result results response payload')

/** An object in a reply, and the fields of it that may repeat what was sent. */
interface Echoing {
  readonly at: readonly string[]
  readonly fields: ReadonlyMap<string, Schema>
}

/** Makes replies from the spec repeat what was sent: in the body, the path or the query, under the name of the field. */
export class Echo {
  readonly #api: Api
  readonly #structures: Structures
  readonly #maker: Maker
  readonly #inferred: ReadonlyMap<string, InferredOperation>
  readonly #known = new Map<string, readonly Echoing[]>()
  /** The fields of successes that say whether the call succeeded, and the optional ones about errors. */
  readonly #errors = new Map<string, readonly string[]>()

  constructor(api: Api, maker: Maker, inferred: ReadonlyMap<string, InferredOperation>) {
    this.#api = api
    this.#structures = maker.structures
    this.#maker = maker
    this.#inferred = inferred
  }

  /** The body of a success with the values that were sent; the same body if it has no field for them. */
  readonly of = (call: AnyCall<unknown>, body: object): object => {
    const inferred = this.#inferred.get(call.operation)
    if (!inferred) return body
    let result = this.#withoutErrors(inferred.operation, body)
    if (!sendsValues(call)) return result
    for (const { at, fields } of this.#echoingOf(inferred.operation)) {
      const before = getAt(result, at)
      const echo = isObject(before) ? this.#sentFor(call, inferred, fields) : {}
      if (Object.keys(echo).length === 0) continue
      const whole = { ...(before as Data), ...echo }
      if (at.length > 0) setAt((result = { ...result }) as Data, at, whole)
      else result = whole
    }
    return result
  }

  /** A success has no made-up errors, and its flag of success is true. What an example of the document has stays. */
  #withoutErrors(operation: Operation, body: object): object {
    let names = this.#errors.get(operation.id)
    if (!names) this.#errors.set(operation.id, (names = this.#errorsOf(operation)))
    const found = names.filter((name) => Object.hasOwn(body, name))
    if (found.length === 0) return body
    const result: Data = { ...body }
    for (const name of found)
      if (!isSuccessFlag(name)) delete result[name]
      else if (result[name] === false) result[name] = true
    return result
  }

  #errorsOf(operation: Operation): readonly string[] {
    const success = successOf(operation)
    const usual = success && operation.response(Number.parseInt(success.status, 10) || 200)?.usual
    if (usual && examplesOf(operation.document, usual).length > 0) return []
    const { fields, required } = this.#structures.of(success?.schema)
    return [...fields.keys()].filter((name) => isSuccessFlag(name) || (isErrorField(name) && !required.has(name)))
  }

  #echoingOf(operation: Operation): readonly Echoing[] {
    let known = this.#known.get(operation.id)
    if (!known) this.#known.set(operation.id, (known = this.#readEchoing(operation)))
    return known
  }

  #readEchoing(operation: Operation): readonly Echoing[] {
    const success = successOf(operation)
    const last = readPath(operation.path).segments.findLast((each) => 'fixed' in each)
    const item = itemEnvelope(this.#structures, success?.schema, last && 'fixed' in last ? last.fixed : '')
    if (!item || success === undefined || success.isEventStream || item.at.includes('0')) return []
    const isAround = [...this.#structures.of(success.schema).fields.keys()].some((name) => name === item.at[0] || contents.has(bare(name)))
    const top = { at: [], fields: this.#fieldsOf(success.schema, (name) => name !== item.at[0] && !(isAround && outcomes.has(bare(name)))) }
    const inner = { at: item.at, fields: this.#fieldsOf(item.item, () => true) }
    return (item.at.length > 0 ? [top, inner] : [top]).filter(({ fields }) => fields.size > 0)
  }

  #fieldsOf(schema: Schema | undefined, isMeant: (name: string) => boolean): ReadonlyMap<string, Schema> {
    const mayRepeat = ([name, field]: readonly [string, Schema]): boolean =>
      isMeant(name) && !isErrorField(name) && !isSuccessFlag(name) && !this.#api.isSecret(name) && !this.#structures.of(field).isWriteOnly
    return new Map([...this.#structures.of(schema).fields].filter(mayRepeat))
  }

  #sentFor(call: AnyCall<unknown>, inferred: InferredOperation, fields: ReadonlyMap<string, Schema>): Data {
    const echo: Data = {}
    const sent: Data = isObject(call.body) ? call.body : {}
    const places = [inPath(call, inferred), isObject(call.query) ? call.query : {}]
    const [valueOf, ...others] = [sent, ...places].map(sentValues)
    for (const [name, schema] of fields) {
      const own = valueOf?.(name)
      const value = own ?? others.map((each) => this.#typed(each(name), schema)).find((each) => each !== undefined)
      if (value !== undefined && this.#maker.fits(value, schema) && this.#isSaid(value, schema)) echo[name] = value
    }
    return echo
  }

  /** Whether a reply may contain the whole value: the schema declares each of its fields, and none of them is a secret. */
  #isSaid(value: unknown, schema: Schema | undefined): boolean {
    const structure = this.#structures.of(schema)
    if (Array.isArray(value)) return value.every((each) => this.#isSaid(each, structure.items))
    if (!isObject(value)) return true
    const isFree = structure.fields.size === 0
    return Object.entries(value).every(([name, each]) => {
      const field = structure.fields.get(name) ?? structure.others
      return (isFree || field !== undefined) && !this.#api.isSecret(name) && this.#isSaid(each, field)
    })
  }

  /** Converts between text and number: paths and queries have texts, where the reply may have a number, and the other way round. */
  #typed(value: unknown, schema: Schema): unknown {
    const field = this.#structures.of(schema)
    if (!isScalar(field)) return undefined
    if (isNumber(value)) return field.types.has('string') && !isNumeric(field) ? String(value) : value
    if (typeof value !== 'string' || field.types.has('string')) return value
    return isNumeric(field) && isWholeText(value) ? numberOfKey(value) : undefined
  }
}

function sendsValues({ body, params, query }: AnyCall<unknown>): boolean {
  return isObject(body) || Object.keys(params).length > 0 || Object.keys(query).length > 0
}

/**
 * The path parameters that a reply may repeat. In `/users/{id}/tokens`, `id` is the user's, and a field `id` of the reply may be the
 * token's.
 */
function inPath({ params }: AnyCall<unknown>, { operation, role }: InferredOperation): Data {
  const isOwn = role === 'action' || isParam(readPath(operation.path).segments.at(-1))
  return Object.fromEntries(Object.entries(params).filter(([name]) => isOwn || bare(name) !== 'id'))
}
