import { namedExamples, schemaExamples } from '../document/examples.ts'
import type { Operation } from '../spec/operation.ts'
import type { Parameter, RawRequest } from '../spec/parameters/parameter.ts'
import { parsePairs } from '../spec/parameters/query.ts'
import { writeCookie, writeHeader, writePath, writeQuery } from '../spec/parameters/writeParameter.ts'
import { sampled } from './exampleBody.ts'
import { Fitter } from './fit/fits.ts'

const tries = 6

/** The parameters of an example call: those that are required, and those of the query that have a valid example. */
export function exampleValues(operation: Operation): ReadonlyMap<Parameter, unknown> {
  const values = new Map<Parameter, unknown>()
  for (const parameter of operation.parameters) {
    if (!parameter.required && parameter.in !== 'query') continue
    const example = validExample(operation, parameter)
    if (example !== undefined) values.set(parameter, example)
    else if (parameter.required) values.set(parameter, sampledValue(operation, parameter))
  }
  return values
}

/** A sampled value, valid if one is found. */
function sampledValue(operation: Operation, parameter: Parameter): unknown {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const value = sampled(operation, parameter.schema, attempt)
    if (isValid(operation, parameter, value)) return value
  }
  return sampled(operation, parameter.schema, 0)
}

/** The first example that the mock accepts. Undefined if there is none. */
function validExample(operation: Operation, parameter: Parameter): unknown {
  const { object, schema } = parameter
  const { document } = operation
  const content = Object.values(object.content ?? {})[0]
  const examples = [
    ...namedExamples(document, object),
    ...(content ? namedExamples(document, content) : []),
    ...schemaExamples(document, schema),
  ]
  return examples.find(({ value }) => isValid(operation, parameter, value))?.value
}

/** Whether the mock accepts a value, as it reads it from a request. */
function isValid({ schemas }: Operation, parameter: Parameter, value: unknown): boolean {
  try {
    const read = parameter.read(requestWith(parameter, value))
    return read !== undefined && new Fitter(schemas.request).fits(read, parameter.schema)
  } catch {
    return false
  }
}

function requestWith(parameter: Parameter, value: unknown): RawRequest {
  const nothing: RawRequest = { params: {}, query: [], headers: {} }
  switch (parameter.in) {
    case 'path': {
      const text = writePath(parameter, value)
      return text === '' ? nothing : { ...nothing, params: { [parameter.name]: text } }
    }
    case 'query':
      return { ...nothing, query: parsePairs(writeQuery(parameter, value).join('&')) }
    case 'header':
      return { ...nothing, headers: { [parameter.name.toLowerCase()]: writeHeader(parameter, value) } }
    default:
      return { ...nothing, headers: { cookie: writeCookie(parameter, value) } }
  }
}
