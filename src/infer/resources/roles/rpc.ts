import type { Schema } from '../../../document/document.ts'
import type { Operation } from '../../../spec/operation.ts'
import { InferredAction } from './action.ts'
import { requestSchema, successOf } from '../bodies.ts'
import { newDraft, type Draft, type PathPlace, type Procedure } from '../draft.ts'
import { effectsOf, fieldSet } from './effects.ts'
import { itemOf, listEnvelope } from '../envelope.ts'
import { isObjectLike, isScalar, type Structures } from '../fields.ts'
import { isKeyOf, isPlainKey, keyPlaceOf, parametersIn, type About, type NamedProcedure } from '../keys/keyPlaces.ts'
import type { InferredOperation, KeyPlace } from '../model.ts'
import { bare, computing, singular } from '../../words/names.ts'
import { paramsOf, readPath } from '../paths.ts'
import { changesOf, isVerb, type Actor } from './subPaths.ts'
import { groupOf, rpcNames } from '../../words/rpcNames.ts'

/** Adds procedures, such as `POST /users/get`, to the drafts of their resources, or makes new drafts for them. */
export function addProcedures(structures: Structures, places: readonly PathPlace[], drafts: Draft[]): void {
  const named = places.flatMap(({ operations, shape }) =>
    operations.flatMap((operation) => rpcNames(shape, operation.method).map((name) => ({ operation, name }))),
  )
  const owners = ownersByForm(drafts)
  const isRpc = named.some(({ name }) => name.role !== 'action')
  // In most documents, a verb that is not known is a procedure only beside the path of an item. Finding the group takes time.
  const grouped = isRpc ? named : named.filter(({ name }) => owners.has(name.itemForm))
  for (const group of Map.groupBy(grouped, ({ name }) => groupOf(name)).values()) {
    const owner = group.map(({ name }) => owners.get(name.itemForm)).find((each) => each !== undefined)
    // One that creates or lists, and one that takes a key.
    const isEnough = group.filter(({ name }) => name.role !== 'action').length > 1
    if (owner || isEnough) addGroup(structures, group, { owner, drafts })
  }
}

/** For each form of a path, the first draft whose items are at such paths. */
function ownersByForm(drafts: readonly Draft[]): ReadonlyMap<string, Draft> {
  const owners = new Map<string, Draft>()
  for (const draft of drafts)
    if (!draft.isSingleton) for (const { form } of draft.itemPlaces) if (!owners.has(form)) owners.set(form, draft)
  return owners
}

function addGroup(
  structures: Structures,
  all: readonly NamedProcedure[],
  { owner, drafts }: { readonly owner: Draft | undefined; readonly drafts: Draft[] },
): void {
  const [first] = all
  if (!first) return
  const [acting, group] = parted(owner ? all : inOwnWords(structures, all), ({ name }) => name.role === 'action')
  const item = owner?.item ?? itemAmong(structures, group)
  if (item === undefined) return
  const about = { item, others: credentialsOf(structures, group) }
  const procedures = group.flatMap((each) => procedureOf(structures, each, about))
  const has = (...roles: readonly string[]): boolean => procedures.some(({ role }) => roles.includes(role))
  const isResource = owner !== undefined || (has('create', 'list') && has('read', 'update', 'delete'))
  if (!isResource) return
  procedures.push(...acting.flatMap((each) => actingProcedure(structures, each, { ...about, beside: procedures })))
  if (owner) owner.procedures.push(...procedures)
  else drafts.push(draftOf(group[0] ?? first, procedures, item))
}

function parted<T>(all: readonly T[], isFirst: (each: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))]
}

function draftOf({ operation, name }: NamedProcedure, procedures: readonly Procedure[], item: Schema): Draft {
  const label = name.noun.toLowerCase()
  const labels = [...paramsOf(readPath(operation.path).segments).map((each) => each.label), label]
  return newDraft({ noun: label, labels, item, procedures: [...procedures] })
}

/**
 * Procedures may use another name for their items than their paths do: `conversations.info` takes `channel`, and replies `{"channel":
 * {…}}`. This
 * gives them the noun of the bodies.
 */
function inOwnWords(structures: Structures, group: readonly NamedProcedure[]): readonly NamedProcedure[] {
  const answered = group.flatMap(({ operation, name }) => (name.role === 'list' ? [] : objectsIn(structures, successOf(operation)?.schema)))
  const keyed = group.filter(({ name: { role } }) => role !== 'create' && role !== 'list')
  const sent = keyed.flatMap(({ operation }) => namesSent(structures, operation))
  const isOwn = (name: string): boolean =>
    group.some((each) => bare(name) === bare(singular(each.name.noun)) || isKeyOf(name, each.name.noun))
  if ([...answered, ...sent].some((name) => isOwn(name) || isPlainKey(name))) return group
  const common = new Set(answered.filter((each) => sent.includes(each)))
  const [noun] = common
  return noun === undefined || common.size > 1 ? group : group.map((each) => ({ ...each, name: { ...each.name, noun } }))
}

/** The scalar fields of a request, and its query parameters. */
function namesSent(structures: Structures, operation: Operation): string[] {
  const { fields } = structures.of(requestSchema(operation))
  const inBody = [...fields].flatMap(([name, schema]) => (isScalar(structures.of(schema)) ? [name] : []))
  return [...inBody, ...parametersIn(operation, 'query')]
}

/** The fields of a body that are objects. */
function objectsIn(structures: Structures, schema: Schema | undefined): string[] {
  return [...structures.of(schema).fields].flatMap(([name, each]) => (isObjectLike(structures.of(each)) ? [name] : []))
}

/** The schema of the item in the reply of a read, else of a create, else of a list. */
function itemAmong(structures: Structures, group: readonly NamedProcedure[]): Schema | undefined {
  for (const role of ['read', 'create', 'list'] as const)
    for (const { operation, name } of group.filter((each) => each.name.role === role)) {
      const answered = successOf(operation)?.schema
      const item = itemOf(structures, answered, name.noun)
      if (item !== undefined && structures.of(item).fields.size > 0) return item
    }
  return undefined
}

/**
 * Names that say who is calling and not which item is meant: what lists take, keys or tokens that creates take, and tokens that other calls
 * have in a header.
 */
function credentialsOf(structures: Structures, group: readonly NamedProcedure[]): ReadonlySet<string> {
  const sentTo = (role: string): string[] =>
    group
      .filter(({ name }) => name.role === role)
      .flatMap(({ operation }) => [...structures.of(requestSchema(operation)).fields.keys(), ...parametersIn(operation, 'query')])
  const inHeaders = group.flatMap(({ operation }) => parametersIn(operation, 'header'))
  return new Set([...sentTo('list'), ...sentTo('create').filter((name) => /^(?:api_?)?(?:key|token)$/i.test(name)), ...inHeaders])
}

/** A procedure, if its bodies match its role: a list replies with a list, and all others except creates have the key in the call. */
function procedureOf(structures: Structures, { operation, name }: NamedProcedure, about: About): readonly Procedure[] {
  const success = successOf(operation)
  if (success?.isEventStream) return []
  const keyPlace = keyPlaceOf(structures, operation, { ...about, noun: name.noun })
  const isList = listEnvelope(structures, success?.schema, name.noun) !== undefined
  if (name.role === 'create') return [procedure({ operation, name }, undefined)]
  if (isList && (name.role === 'list' || (name.role === 'read' && keyPlace === undefined)))
    return [procedure({ operation, name: { ...name, role: 'list' } }, undefined)]
  return name.role === 'list' || keyPlace === undefined ? [] : [procedure({ operation, name }, keyPlace)]
}

/** A procedure with another verb. */
function actingProcedure(
  structures: Structures,
  { operation, name }: NamedProcedure,
  about: About & { readonly beside: readonly Procedure[] },
): readonly Procedure[] {
  const { verb, noun } = name
  if (successOf(operation)?.isEventStream || computing.has(bare(verb))) return []
  const keyPlace = keyPlaceOf(structures, operation, { ...about, noun })
  if (keyPlace === undefined) return []
  if (fieldSet(structures, operation, { verb, item: about.item }) !== undefined)
    return [procedure({ operation, name: { ...name, role: 'update' } }, keyPlace)]
  // A verb that matches no field is no evidence. The key is, if it is that of the other procedures, or has the noun in its name.
  const isSure = about.beside.some((each) => each.keyPlace?.name === keyPlace.name) || (name.isApart && isKeyOf(keyPlace.name, noun))
  const acts = isVerb(verb) && (isSure || effectsOf(structures, about.item, { verb, noun }).length > 0)
  return acts ? [procedure({ operation, name }, keyPlace)] : []
}

function procedure({ operation, name: { role, verb } }: NamedProcedure, keyPlace: KeyPlace | undefined): Procedure {
  const where = keyPlace && `the ${keyPlace.in} has the key as ${keyPlace.name}`
  const reason = where === undefined ? `"${verb}" says what the operation does.` : `"${verb}" says what the operation does, and ${where}.`
  return { operation, role, level: 'name', reason, verb, keyPlace }
}

/** The inferred role of a procedure. */
export function procedureRole({ keyPlace, ...known }: Procedure, owner: Actor): InferredOperation {
  const params = paramsOf(readPath(known.operation.path).segments)
  const place = keyPlace && { keyPlace }
  if (known.role !== 'action') return { ...known, params, ...place }
  return new InferredAction({ operation: known.operation, verb: known.verb, params, ...place }, () =>
    changesOf(known.operation, known.verb ?? '', owner),
  )
}
