import type { OpenApiDocument, ParameterObject } from '../../src/document/document.ts'
import { fieldsOf, isObject } from '../../src/document/lenient.ts'
import { isJson } from '../../src/document/mediaTypes.ts'
import type { Answer, Ask } from './asking.ts'
import { responseFor, type DocumentOperation } from './documentOperations.ts'
import { createdKey, listedKey } from './itemKey.ts'
import type { PlainAjv } from './plainAjv.ts'
import { mediaTypeToSend, writeRequest, type Filled } from './request.ts'
import type { ValidValues } from './validValue.ts'

export interface FillingParts {
  readonly document: OpenApiDocument
  readonly operations: readonly DocumentOperation[]
  readonly values: ValidValues
  readonly ajv: PlainAjv
}

/** A request that cannot be made, and why. */
export class NoRequestError extends Error {
  override readonly name = 'NoRequestError'
}

export interface FilledOperation extends Filled {
  /** Whether every key in the path was listed or created by the mock itself. */
  readonly isKnown: boolean
}

/** Finds valid values for operations. Keys in paths come from the lists and creates of the mock if possible. */
export class Filling {
  readonly #parts: FillingParts
  readonly #byForm: ReadonlyMap<string, readonly DocumentOperation[]>

  constructor(parts: FillingParts) {
    this.#parts = parts
    this.#byForm = Map.groupBy(parts.operations, ({ path }) => formOf(path))
  }

  /** @throws NoRequestError, BrokenSchemaError */
  async fill(operation: DocumentOperation, ask: Ask, isFull: boolean): Promise<FilledOperation> {
    const { keys, isKnown } = await this.#keysFor(operation, ask, isFull)
    return { ...this.#filled(operation, keys, isFull), isKnown }
  }

  #filled(operation: DocumentOperation, keys: ReadonlyMap<string, unknown>, isFull: boolean): Filled {
    const values = new Map<ParameterObject, unknown>()
    for (const parameter of operation.parameters) {
      const isPath = parameter.in === 'path'
      if (isPath && keys.has(parameter.name)) values.set(parameter, keys.get(parameter.name))
      else if (isPath || parameter.required === true) values.set(parameter, this.#valueOf(parameter, isFull))
      else if (isFull && parameter.in === 'query') this.#addOptional(values, parameter)
    }
    return { operation, values, body: this.#bodyOf(operation, isFull) }
  }

  #valueOf(parameter: ParameterObject, isFull: boolean): unknown {
    const least = this.#parts.values.find(described(parameter), isFull)
    const found = least && isEmpty(least.value) ? this.#parts.values.find(described(parameter), true) : least
    if (!found) throw new NoRequestError(`No valid value was found for the ${parameter.in} parameter ${parameter.name}.`)
    if (parameter.in === 'path' && found.value === '') return '1'
    return found.value
  }

  #addOptional(values: Map<ParameterObject, unknown>, parameter: ParameterObject): void {
    const found = this.#parts.values.find(described(parameter), true)
    const isNothing = found === undefined || found.value === null || found.value === '' || isEmpty(found.value)
    if (!isNothing) values.set(parameter, found.value)
  }

  #bodyOf(operation: DocumentOperation, isFull: boolean): Filled['body'] {
    const [mediaType, media] = mediaTypeToSend(operation) ?? []
    if (mediaType === undefined || !media || (operation.body?.required !== true && operation.method === 'GET')) return undefined
    const schema = media.schema ?? (isJson(mediaType) || /form/.test(mediaType) ? { type: 'object' } : { type: 'string' })
    const least = this.#parts.values.find({ ...media, schema }, isFull)
    if (mediaType.includes('form') && !isObject(least?.value)) throw new NoRequestError('The body is a form but not an object.')
    const isUnwritable = mediaType.includes('form') && isObject(least?.value) && Object.values(least.value).some(isEmpty)
    const found = isUnwritable ? this.#parts.values.find({ ...media, schema }, true) : least
    if (!found) throw new NoRequestError('No valid body was found.')
    return { mediaType, media, value: found.value }
  }

  async #keysFor(
    operation: DocumentOperation,
    ask: Ask,
    isFull: boolean,
  ): Promise<{ readonly keys: ReadonlyMap<string, unknown>; readonly isKnown: boolean }> {
    const keys = new Map<string, unknown>()
    let isKnown = placesOf(operation.path).length === operation.path.split('{').length - 1
    for (const { name, before } of placesOf(operation.path)) {
      const parameter = operation.parameters.find((each) => each.in === 'path' && each.name === name)
      const found = await this.#keyFrom(before, { name, keys: [...keys.values()], ask, isFull })
      const isFitting = found !== undefined && parameter !== undefined && this.#fits(parameter, found)
      if (isFitting || !parameter) keys.set(name, found ?? '1')
      else keys.set(name, this.#valueOf(parameter, isFull))
      isKnown &&= isFitting
    }
    return { keys, isKnown }
  }

  /** A key of an item that the mock lists at a path or creates there. */
  async #keyFrom(path: string, { name, keys, ask, isFull }: KeyQuestion): Promise<string | number | undefined> {
    const places = this.#byForm.get(formOf(path)) ?? []
    for (const method of isFull ? ['POST', 'GET'] : ['GET', 'POST']) {
      const place = places.find((each) => each.method === method)
      const answer = place && (await this.#tryAsking(place, keys, ask))
      const key = answer && keyIn(answer, { name, path, method })
      if (key !== undefined) return key
    }
    return undefined
  }

  async #tryAsking(operation: DocumentOperation, keys: readonly unknown[], ask: Ask): Promise<Answer | undefined> {
    const named = new Map(placesOf(operation.path).map(({ name }, index) => [name, keys[index]]))
    try {
      const answer = await ask(writeRequest(this.#parts.document, this.#filled(operation, named, false)))
      return answer.status < 300 && responseFor(operation, answer.status) ? answer : undefined
    } catch {
      return undefined
    }
  }

  #fits(parameter: ParameterObject, key: string | number): boolean {
    const check = this.#parts.ajv.check(described(parameter).schema)
    return check(key) === undefined || check(String(key)) === undefined || check(Number(key)) === undefined
  }
}

/** Whether a value is an empty list or object, which styles write as nothing. */
function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

interface KeyQuestion {
  readonly name: string
  readonly keys: readonly unknown[]
  readonly ask: Ask
  readonly isFull: boolean
}

function keyIn({ json, headers }: Answer, { name, path, method }: Created): string | number | undefined {
  const location =
    method === 'POST'
      ? headers['location']
          ?.replace(/[?#].*$/, '')
          .split('/')
          .at(-1)
      : undefined
  if (location !== undefined) return decodeURIComponent(location)
  const collection = path.split('/').findLast((segment) => segment !== '' && !segment.startsWith('{')) ?? ''
  return (method === 'POST' ? createdKey : listedKey)(json, { collection, parameter: name })
}

interface Created {
  readonly name: string
  readonly path: string
  readonly method: string
}

/** A parameter's schema, or that of its content, with the examples beside it. */
function described({ schema, content, example, examples }: ParameterObject): Pick<ParameterObject, 'schema' | 'example' | 'examples'> {
  const [, media] = fieldsOf(content)[0] ?? []
  return media ?? { ...(schema !== undefined && { schema }), example, ...(examples && { examples }) }
}

/** The parameters of a path that fill a whole segment, each with the path before it. */
function placesOf(path: string): { readonly name: string; readonly before: string }[] {
  return [...path.matchAll(/\/\{([^{}]+)\}(?=\/|\.json$|$)/g)].map((match) => ({
    name: match[1] as string,
    before: path.slice(0, match.index),
  }))
}

/** A path without the names of its parameters. */
function formOf(path: string): string {
  return path.replaceAll(/\{[^{}]+\}/g, '{}').replace(/\.json$|\/+$/, '')
}
