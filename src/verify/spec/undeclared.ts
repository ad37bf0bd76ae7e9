import { closestMatch } from 'leven'
import type { OpenApiDocument } from '../../document/document.ts'
import { fieldsOf, isObject } from '../../document/lenient.ts'
import type { Operation } from '../../spec/operation.ts'
import { synonyms, type Parameter } from '../../spec/parameter.ts'
import { isReference, lookUp } from '../../document/references.ts'
import { pointerOf } from '../pact/jsonPath.ts'
import { valueOf, type Interaction } from '../pact/pact.ts'
import { placesOf, type Entry, type Place } from './valueSchemas.ts'
import { isRefusal } from '../pact/isRefusal.ts'
import type { Finding } from '../result.ts'
import { specBody } from '../subject.ts'

/**
 * Query parameters that a request sends and the spec does not declare: the provider would pass over them, so whatever
 * the consumer wants by them, it does not get. In a request that is to be refused they may be the reason for that.
 */
export function undeclaredQuery(operation: Operation, interaction: Interaction): Finding[] {
  const { at, request } = interaction
  const sent = Object.keys(request.query ?? {})
  if (sent.length === 0) return []
  const names = declaredNames(operation)
  if (names === 'any') return []
  return sent
    .filter((name) => !names.has(name) && !names.has(name.replace(/\[.*$/s, '')))
    .map((name) => {
      const like = closestMatch(name, [...names])
      const instead = like === undefined ? 'It declares none.' : `The nearest that it declares is "${like}".`
      return {
        code: 'request.query.unknown',
        level: isRefusal(interaction) ? 'warning' : 'error',
        message: `The request sends the query parameter "${name}", which the spec does not declare. ${instead}`,
        at: `${at}/request/query${pointerOf([name])}`,
        spec: operation.pointer,
      }
    })
}

/** Fields of a request that the spec neither declares nor forbids: they may be misspelt, or the provider may pass over them. */
export function undeclaredFields(operation: Operation, interaction: Interaction): Finding[] {
  const body = specBody(operation, interaction, 'request')
  if (!body) return []
  const { document } = operation
  return placesOf(document, body.object.schema, valueOf(interaction.request.body)).flatMap((place) =>
    undeclaredIn(document, place).map((name): Finding => {
      const pointer = pointerOf([...place.path, name])
      const message = `The request has ${pointer}, which the spec does not declare.`
      return {
        code: 'request.body.undeclared',
        level: 'warning',
        message,
        at: `${interaction.at}/request/body/content${pointer}`,
        spec: body.pointer,
      }
    }),
  )
}

function undeclaredIn(document: OpenApiDocument, { value, entries }: Place): string[] {
  if (!isObject(value) || !entries.some(({ schema }) => isObject(schema['properties'])) || entries.some(saysMore)) return []
  const declared = new Set(entries.flatMap(({ schema }) => fieldNames(document, schema)))
  return Object.keys(value).filter((name) => !declared.has(name))
}

/** Schemas that speak of fields beside those they name, be it to forbid them, or of which only a part applies here. */
function saysMore({ schema }: Entry): boolean {
  const more = ['additionalProperties', 'unevaluatedProperties', 'patternProperties', 'dependentSchemas', 'discriminator', 'if']
  return more.some((keyword) => schema[keyword] !== undefined)
}

function fieldNames(document: OpenApiDocument, schema: Entry['schema']): string[] {
  return fieldsOf(schema['properties'] as Entry['schema']).flatMap(([name, each]) => {
    const target = isReference(each) ? lookUp(document, each.$ref) : each
    return [name, ...synonyms(each), ...synonyms(target)]
  })
}

/** The names that a query may have; `any` where a parameter takes whatever comes. */
function declaredNames({ document, parameters, path }: Operation): ReadonlySet<string> | 'any' {
  const own = parameters.filter((each) => each.in === 'query').map((each) => namesOf(document, each))
  if (own.includes('any')) return 'any'
  const schemes = fieldsOf(document.components?.securitySchemes).map(([, each]) => (isReference(each) ? lookUp(document, each.$ref) : each))
  const keys = schemes.flatMap((each) => (isObject(each) && each['in'] === 'query' ? String(each['name']) : []))
  return new Set([...own.flat(), ...keys, ...new URLSearchParams(path.split('?')[1]).keys()])
}

/** An object in the usual style is sent field by field, without the parameter's own name. */
function namesOf(document: OpenApiDocument, { name, object }: Parameter): readonly string[] | 'any' {
  const { style = 'form', explode = style === 'form' } = object
  const names = [name, ...synonyms(object), ...synonyms(object.schema)]
  const schemas = placesOf(document, object.schema, {})[0]?.entries.map(({ schema }) => schema) ?? []
  const isSplit = style === 'form' && explode && schemas.some(({ type, properties }) => [type].flat().includes('object') || properties)
  if (!isSplit) return names
  const fields = schemas.flatMap((schema) => fieldNames(document, schema))
  const takesAny = fields.length === 0 || schemas.some(({ additionalProperties: more }) => more !== undefined && more !== false)
  return takesAny ? 'any' : [...names, ...fields]
}
