import { closestMatch } from 'leven'
import type { OpenApiDocument } from '../../document/document.ts'
import { fieldsOf, isObject } from '../../document/lenient.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Parameter } from '../../spec/parameters/parameter.ts'
import { synonyms } from '../../spec/parameters/synonyms.ts'
import { tryFollow } from '../../document/references.ts'
import type { VerifyFinding } from '../result/finding.ts'
import { splitTemplate } from '../../document/templateQuery.ts'
import { isRefusal } from '../pact/isRefusal.ts'
import { pointerOf } from '../pact/rules/jsonPath.ts'
import type { Interaction } from '../pact/pact.ts'
import { pactPointerOf } from '../pact/pactPointer.ts'
import type { DeclaredRequestBody } from './declaredRequestBody.ts'
import { describedValues, type ApplyingSchema, type DescribedValue } from './valueSchemas.ts'

/**
 * Finds query parameters that the spec does not declare. The provider would ignore them. If a refusal is expected, they may be its reason.
 */
export function undeclaredQuery(operation: Operation, interaction: Interaction): VerifyFinding[] {
  const sent = Object.keys(interaction.request.query ?? {})
  if (sent.length === 0) return []
  const names = declaredNames(operation)
  if (names === 'any') return []
  return sent
    .filter((name) => !names.has(name) && !names.has(name.replace(/\[.*$/s, '')))
    .map((name) => {
      const at = { side: 'request', in: 'query', name } as const
      const level = isRefusal(interaction) ? 'warning' : 'error'
      const pointers = { pactPointer: pactPointerOf(interaction.at, at), specPointer: operation.pointer }
      return { code: 'request.query.unknown', level, at, nearest: closestMatch(name, [...names]), ...pointers }
    })
}

/** Finds fields of a request that the spec neither declares nor forbids. They may be misspelt, or the provider may ignore them. */
export function undeclaredFields(
  { document }: Operation,
  interaction: Interaction,
  { declared: body, value }: DeclaredRequestBody,
): VerifyFinding[] {
  if (!body) return []
  return describedValues(document, body.object.schema, value).flatMap((described) =>
    undeclaredIn(document, described).map((name): VerifyFinding => {
      const at = { side: 'request', in: 'body', pointer: pointerOf([...described.path, name]) } as const
      const pointers = { pactPointer: pactPointerOf(interaction.at, at), specPointer: body.pointer }
      return { code: 'request.body.undeclared', level: 'warning', at, ...pointers }
    }),
  )
}

function undeclaredIn(document: OpenApiDocument, { value, schemas }: DescribedValue): string[] {
  if (!isObject(value) || !schemas.some(({ schema }) => isObject(schema['properties'])) || schemas.some(saysMore)) return []
  const declared = new Set(schemas.flatMap(({ schema }) => fieldNames(document, schema)))
  return Object.keys(value).filter((name) => !declared.has(name))
}

/** Whether a schema allows or forbids fields that it does not name, or is only one of several choices. */
function saysMore({ schema }: ApplyingSchema): boolean {
  const more = ['additionalProperties', 'unevaluatedProperties', 'patternProperties', 'dependentSchemas', 'discriminator', 'if']
  return more.some((keyword) => schema[keyword] !== undefined)
}

function fieldNames(document: OpenApiDocument, schema: ApplyingSchema['schema']): string[] {
  return fieldsOf(schema['properties'] as ApplyingSchema['schema']).flatMap(([name, each]) => {
    const target = tryFollow(document, each)
    return [name, ...synonyms(each), ...synonyms(target)]
  })
}

/** The names that a query may have; `any` if a parameter accepts every name. */
function declaredNames({ document, parameters, path }: Operation): ReadonlySet<string> | 'any' {
  const own = parameters.filter((each) => each.in === 'query').map((each) => namesOf(document, each))
  if (own.includes('any')) return 'any'
  const schemes = fieldsOf(document.components?.securitySchemes).map(([, each]) => tryFollow(document, each))
  const keys = schemes.flatMap((each) => (isObject(each) && each['in'] === 'query' ? String(each['name']) : []))
  return new Set([...own.flat(), ...keys, ...splitTemplate(path).query.map(({ name }) => name)])
}

/** The names of a parameter in a query. An object in the default style is sent field by field, without the parameter's name. */
function namesOf(document: OpenApiDocument, { name, object }: Parameter): readonly string[] | 'any' {
  const { style = 'form', explode = style === 'form' } = object
  const names = [name, ...synonyms(object), ...synonyms(object.schema)]
  const schemas = describedValues(document, object.schema, {})[0]?.schemas.map(({ schema }) => schema) ?? []
  const isSplit = style === 'form' && explode && schemas.some(({ type, properties }) => [type].flat().includes('object') || properties)
  if (!isSplit) return names
  const fields = schemas.flatMap((schema) => fieldNames(document, schema))
  const takesAny = fields.length === 0 || schemas.some(({ additionalProperties: more }) => more !== undefined && more !== false)
  return takesAny ? 'any' : [...names, ...fields]
}
