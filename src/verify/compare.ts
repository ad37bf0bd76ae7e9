import type { Operation } from '../spec/operation.ts'
import { readQuery } from '../spec/parameter.ts'
import { Validators } from '../spec/validators.ts'
import { checkPacts } from './checkPacts.ts'
import { comparator } from './comparator.ts'
import { pointerOf } from './jsonPath.ts'
import { looseMatchers } from './matchers.ts'
import { valueOf, type Interaction } from './pact.ts'
import { placesOf, type Place } from './place.ts'
import { danglingReferences } from './references.ts'
import { hasError, statusOf, type Finding, type ProviderResult } from './result.ts'
import { casesOf, describeCase, specBody, type Subject } from './subject.ts'
import type { Api } from '../spec/api.ts'

type Side = 'request' | 'response'

/**
 * Compares the pacts of a provider with its spec, without running anything: openapi-pact-comparator first, then what it
 * passes over (credentials of OAuth, references that lead nowhere, matchers wider than the spec, fields that only the
 * other side may send, tuples).
 *
 * @throws VerifyError where the spec cannot be used at all
 */
export async function compareWithSpec(subject: Subject & { readonly api: Api }): Promise<ProviderResult> {
  const compare = await comparator(subject.api.document)
  const compared = new Map(await Promise.all(subject.pacts.map(async (pact) => [pact, await compare(pact)] as const)))
  const interactions = casesOf(subject).map((each) => {
    const { pact, interaction, operation } = each
    const known = compared.get(pact)?.get(interaction.at) ?? []
    const more = operation ? passedOver(operation, interaction) : []
    const findings = [
      ...known,
      ...more.filter(({ code }) => code !== 'request.authorization.missing' || known.every((one) => one.code !== code)),
    ]
    return { ...describeCase(each), outcome: hasError(findings) ? ('failed' as const) : ('passed' as const), findings }
  })
  const findings = checkPacts(subject.pacts)
  return { provider: subject.provider, status: statusOf({ interactions, findings }), against: 'the spec', interactions, findings }
}

/** What the comparator says nothing about. A request that is meant to be refused may be wrong. */
function passedOver(operation: Operation, interaction: Interaction): Finding[] {
  const meantToWork = interaction.response.status < 400
  return [
    ...danglingReferences(operation).map((ref) => dangling(operation, interaction, ref)),
    ...(meantToWork ? [...missingCredentials(operation, interaction), ...wrongBody(operation, interaction, 'request')] : []),
    ...wrongBody(operation, interaction, 'response'),
    ...looseMatchers(operation, interaction),
  ]
}

function dangling(operation: Operation, { at }: Interaction, ref: string): Finding {
  const message = `The operation ${operation.id} rests on the reference "${ref}", which leads nowhere, so anything would be right there.`
  return { code: 'spec.reference', level: 'error', message, at, spec: operation.pointer }
}

function missingCredentials(operation: Operation, { at, request }: Interaction): Finding[] {
  const headers = Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value.join(', ')]))
  const query = Object.entries(request.query ?? {}).flatMap(([name, list]) => list.map((value) => [name, value] as const))
  const missing = operation.missingSecurity({ params: {}, query: query as Parameters<typeof readQuery>[0], headers })
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
    ...wrongTuple(operation, place, interaction, side),
  ])
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
function wrongTuple({ document, pointer }: Operation, { path, value, entries }: Place, { at }: Interaction, side: Side): Finding[] {
  const described = entries.find(({ schema, sure }) => sure && Array.isArray(schema['prefixItems']))?.schema
  if (!described || !Array.isArray(value)) return []
  const check = new Validators(document).check({ prefixItems: described['prefixItems'] }, pointer, side)
  return check(value, pointerOf(path))
    .filter(({ code }) => side === 'request' || code !== 'required')
    .map(({ code, at: place, message }) => ({
      code: `${side}.body.incompatible` as const,
      level: 'error' as const,
      message: `${side === 'request' ? 'The request' : 'The reply'} is not as prefixItems has it: ${place} ${message} (${code}).`,
      at: `${at}/${side}/body/content${place}`,
      spec: pointer,
    }))
}
