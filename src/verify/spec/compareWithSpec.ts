import { danglingReferences } from '../../document/dangling.ts'
import { partOf } from '../../document/walk.ts'
import { isJson } from '../../document/mediaTypes.ts'
import type { Operation } from '../../spec/operation.ts'
import { readQuery } from '../../spec/parameter.ts'
import { Validators } from '../../schema/validators.ts'
import { checkPacts } from '../pact/checkPacts.ts'
import { comparator } from './comparator.ts'
import { pointerOf } from '../pact/jsonPath.ts'
import { looseMatchers } from './looseMatchers.ts'
import { valueOf, type Interaction } from '../pact/pact.ts'
import { placesOf, type Place } from './valueSchemas.ts'
import { hasError, statusOf, type Finding, type ProviderResult } from '../result.ts'
import { casesOf, describeCase, specBody, type Subject } from '../subject.ts'
import { undeclaredFields, undeclaredQuery } from './undeclared.ts'
import type { Api } from '../../spec/api.ts'

type Side = 'request' | 'response'

/**
 * Compares the pacts of a provider with its spec, without running anything: openapi-pact-comparator first, then what it
 * passes over (credentials of OAuth, references that lead nowhere, matchers wider than the spec, fields that only the
 * other side may send, tuples, what one part of an `allOf` requires besides another, query parameters and fields of requests that the
 * spec does not declare).
 *
 * @throws VerifyError where the spec cannot be used at all
 */
export async function compareWithSpec(subject: Subject & { readonly api: Api }): Promise<ProviderResult> {
  const compare = await comparator(subject.api.document)
  const compared = new Map(await Promise.all(subject.pacts.map(async (pact) => [pact, await compare(pact)] as const)))
  const interactions = casesOf(subject).map((each) => {
    const { pact, interaction, operation } = each
    const known = (compared.get(pact)?.get(interaction.at) ?? []).filter(({ code }) => !operation || !foundHereOnly.has(code))
    const more = operation ? passedOver(operation, interaction) : []
    const findings = [...known, ...more.filter(({ code }) => !foundByBoth.has(code) || known.every((one) => one.code !== code))]
    return { ...describeCase(each), outcome: hasError(findings) ? ('failed' as const) : ('passed' as const), findings }
  })
  const findings = checkPacts(subject.pacts)
  return { provider: subject.provider, status: statusOf({ interactions, findings }), against: 'the spec', interactions, findings }
}

/** The comparator's own words do where it has found any of these itself. */
const foundByBoth: ReadonlySet<Finding['code']> = new Set(['request.authorization.missing', 'request.body.incompatible'])

/** The comparator warns of parameters whose names have a dot or are synonyms, too, and lets a misspelt one pass. */
const foundHereOnly: ReadonlySet<Finding['code']> = new Set(['request.query.unknown'])

/** What the comparator says nothing about. A request that is meant to be refused may be wrong. */
function passedOver(operation: Operation, interaction: Interaction): Finding[] {
  const meantToWork = interaction.response.status < 400
  return [
    ...dangling(operation, interaction),
    ...undeclaredQuery(operation, interaction),
    ...(meantToWork
      ? [
          ...missingCredentials(operation, interaction),
          ...wrongBody(operation, interaction, 'request'),
          ...wrongRequest(operation, interaction),
          ...undeclaredFields(operation, interaction),
        ]
      : []),
    ...wrongBody(operation, interaction, 'response'),
    ...looseMatchers(operation, interaction),
  ]
}

function dangling({ id, document, object, parameters, pointer }: Operation, { at }: Interaction): Finding[] {
  const from = [partOf(object, 'operation', pointer), ...parameters.map((each) => partOf(each.object, 'parameter', pointer))]
  const refs = new Set(danglingReferences(document, from).map(({ ref }) => ref))
  return [...refs].map((ref) => {
    const message = `The operation ${id} rests on the reference "${ref}", which leads nowhere, so anything would be right there.`
    return { code: 'spec.reference', level: 'error', message, at, spec: pointer }
  })
}

function missingCredentials(operation: Operation, { at, request }: Interaction): Finding[] {
  const headers = Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value.join(', ')]))
  const query = Object.entries(request.query ?? {}).flatMap(([name, list]) => list.map((value) => [name, value] as const))
  const [missing] = operation.missingSecurity({ params: {}, query: query as Parameters<typeof readQuery>[0], headers })
  if (!missing) return []
  const message = `The request is sent without credentials: ${missing.message} (${missing.at}).`
  return [{ code: 'request.authorization.missing', level: 'error', message, at: `${at}/request`, spec: operation.pointer }]
}

function wrongBody(operation: Operation, interaction: Interaction, side: Side): Finding[] {
  const body = specBody(operation, interaction, side)
  if (!body) return []
  const places = placesOf(operation.document, body.object.schema, valueOf(interaction[side].body))
  return places.flatMap((place) => [
    ...wrongDirection(place, interaction, side, body.pointer),
    ...(side === 'response' ? wrongTuple(operation, place, interaction) : []),
  ])
}

/** The comparator merges the lists of an `allOf` by position, so names that one part requires hide those of another. */
function wrongRequest(operation: Operation, interaction: Interaction): Finding[] {
  const { at, request } = interaction
  const body = specBody(operation, interaction, 'request')
  const value = valueOf(request.body)
  if (!body || !isJson(body.mediaType) || value === undefined) return []
  return body.check(value, '').map(({ code, at: place, message }) => ({
    code: 'request.body.incompatible',
    level: 'error',
    message: `The request is not as the spec has it: ${place} ${message} (${code}).`,
    at: `${at}/request/body/content${place}`,
    spec: body.pointer,
  }))
}

function wrongDirection({ path, entries }: Place, { at }: Interaction, side: Side, spec: string): Finding[] {
  const keyword = side === 'request' ? 'readOnly' : 'writeOnly'
  if (path.length === 0 || !entries.some(({ schema, sure }) => sure && schema[keyword] === true)) return []
  const code = side === 'request' ? 'request.body.read-only' : 'response.body.write-only'
  const whose = side === 'request' ? 'only the provider may send it' : 'only the consumer may send it'
  const message = `The ${side === 'request' ? 'request' : 'reply'} has ${pointerOf(path)}, which is ${keyword} in the spec: ${whose}.`
  return [{ code, level: 'error', message, at: `${at}/${side}/body/content${pointerOf(path)}`, spec }]
}

/** Items that `prefixItems` describes one by one. A consumer need not expect every field of a reply. */
function wrongTuple({ document, pointer }: Operation, { path, value, entries }: Place, { at }: Interaction): Finding[] {
  const described = entries.find(({ schema, sure }) => sure && Array.isArray(schema['prefixItems']))?.schema
  if (!described || !Array.isArray(value)) return []
  const check = new Validators(document).check({ prefixItems: described['prefixItems'] }, pointer, 'response')
  return check(value, pointerOf(path))
    .filter(({ code }) => code !== 'required')
    .map(({ code, at: place, message }) => ({
      code: 'response.body.incompatible',
      level: 'error',
      message: `The reply is not as prefixItems has it: ${place} ${message} (${code}).`,
      at: `${at}/response/body/content${place}`,
      spec: pointer,
    }))
}
