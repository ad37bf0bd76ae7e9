import type { Schema } from '../../document/document.ts'
import type { Operation } from '../../spec/operation.ts'
import { requestSchema, successOf } from './bodies.ts'
import { leadsToItems, newDraft, type Draft, type Place, type Procedure } from './draft.ts'
import { itemOf, listEnvelope } from './envelope.ts'
import { isScalar, type Structures } from './fields.ts'
import type { InferredOperation, KeyPlace } from './model.ts'
import { bare, singular } from '../words/names.ts'
import { paramsOf, readPath } from './paths.ts'
import { rpcName, type RpcName } from '../words/rpcNames.ts'

/** Adds procedures, such as `POST /users/get`, to the drafts of their resources, or makes new drafts for them. */
export function addProcedures(structures: Structures, places: readonly Place[], drafts: Draft[]): void {
  const named = places.flatMap(({ operations, shape }) =>
    operations.flatMap((operation) => {
      const name = rpcName(shape, operation.method)
      return name ? [{ operation, name }] : []
    }),
  )
  for (const group of Map.groupBy(named, ({ name }) => name.group).values()) addGroup(structures, group, drafts)
}

interface Named {
  readonly operation: Operation
  readonly name: RpcName
}

function addGroup(structures: Structures, group: readonly Named[], drafts: Draft[]): void {
  const [first] = group
  if (!first) return
  const owner = drafts.find((each) => !each.isSingleton && leadsToItems(each, first.name.itemForm))
  const item = owner?.item ?? itemAmong(structures, group)
  if (item === undefined) return
  const others = credentialsOf(structures, group)
  const procedures = group.flatMap((each) => procedureOf(structures, each, { item, others }))
  const has = (...roles: readonly string[]): boolean => procedures.some(({ role }) => roles.includes(role))
  if (owner) owner.procedures.push(...procedures)
  else if (has('create', 'list') && has('read', 'update', 'delete')) drafts.push(draftOf(first, procedures, item))
}

function draftOf({ operation, name }: Named, procedures: readonly Procedure[], item: Schema): Draft {
  const label = name.noun.toLowerCase()
  const labels = [...paramsOf(readPath(operation.path).segments).map((each) => each.label), label]
  return newDraft({ noun: label, labels, item, procedures: [...procedures] })
}

/** The schema of the item in the reply of a read, else of a create, else of a list. */
function itemAmong(structures: Structures, group: readonly Named[]): Schema | undefined {
  for (const role of ['read', 'create', 'list'] as const)
    for (const { operation, name } of group.filter((each) => each.name.role === role)) {
      const answered = successOf(operation)?.schema
      const item = itemOf(structures, answered, name.noun)
      if (item !== undefined && structures.of(item).fields.size > 0) return item
    }
  return undefined
}

interface About {
  readonly item: Schema
  /** Fields that are not a key. */
  readonly others: ReadonlySet<string>
}

/**
 * Names that say who is calling and not which item is meant: what lists take, keys or tokens that creates take, and tokens that other calls
 * have in a header.
 */
function credentialsOf(structures: Structures, group: readonly Named[]): ReadonlySet<string> {
  const sentTo = (role: string): string[] =>
    group
      .filter(({ name }) => name.role === role)
      .flatMap(({ operation }) => [...structures.of(requestSchema(operation)).fields.keys(), ...parametersIn(operation, 'query')])
  const inHeaders = group.flatMap(({ operation }) => parametersIn(operation, 'header'))
  return new Set([...sentTo('list'), ...sentTo('create').filter((name) => /^(?:api_?)?(?:key|token)$/i.test(name)), ...inHeaders])
}

function parametersIn({ parameters }: Operation, place: 'query' | 'header'): string[] {
  return parameters.flatMap((each) => (each.in === place ? each.name : []))
}

/** A procedure, if its bodies match its role: a list replies with a list, and all others except creates have the key in the call. */
function procedureOf(structures: Structures, { operation, name }: Named, { item, others }: About): readonly Procedure[] {
  const success = successOf(operation)
  if (success?.isEventStream) return []
  const keyPlace = keyPlaceOf(structures, operation, { noun: name.noun, item, others })
  const isList = listEnvelope(structures, success?.schema, name.noun) !== undefined
  if (name.role === 'create') return [procedure({ operation, name }, undefined)]
  if (isList && (name.role === 'list' || (name.role === 'read' && keyPlace === undefined)))
    return [procedure({ operation, name: { ...name, role: 'list' } }, undefined)]
  return name.role === 'list' || keyPlace === undefined ? [] : [procedure({ operation, name }, keyPlace)]
}

function procedure({ operation, name: { role, verb } }: Named, keyPlace: KeyPlace | undefined): Procedure {
  const where = keyPlace && `the ${keyPlace.in} has the key as ${keyPlace.name}`
  const reason = where === undefined ? `"${verb}" says what the operation does.` : `"${verb}" says what the operation does, and ${where}.`
  return { operation, role, level: 'name', reason, verb, keyPlace }
}

/** The field of the body, else the query parameter, with the key; undefined if there is none, or two are possible. */
function keyPlaceOf(
  structures: Structures,
  operation: Operation,
  { noun, item, others }: About & { readonly noun: string },
): KeyPlace | undefined {
  const { fields, required } = structures.of(requestSchema(operation))
  const inBody = [...fields].flatMap(([name, schema]) => (isScalar(structures.of(schema)) && !others.has(name) ? [name] : []))
  const inQuery = parametersIn(operation, 'query').filter((name) => !others.has(name))
  const own = structures.of(item).fields
  for (const [place, names] of [['body', inBody] as const, ['query', inQuery] as const]) {
    const name = keyAmong(names, { noun, isOfItem: (each) => required.has(each) && own.has(each) && /name|key|slug|code$/i.test(each) })
    if (name !== undefined) return { in: place, name }
  }
  return undefined
}

function keyAmong(
  names: readonly string[],
  { noun, isOfItem }: { readonly noun: string; readonly isOfItem: (name: string) => boolean },
): string | undefined {
  const word = bare(singular(noun))
  const only = (isMeant: (name: string) => boolean): string | undefined => {
    const found = names.filter(isMeant)
    return found.length === 1 ? found[0] : undefined
  }
  const isCalled = (name: string, ...ends: readonly string[]): boolean => ends.some((end) => bare(name) === `${word}${end}`)
  return (
    only((name) => isCalled(name, 'id', 'uuid', 'guid', 'key', 'token')) ??
    only((name) => /^_?(?:id|uuid|guid)$/i.test(name)) ??
    only((name) => isCalled(name, '', 'name', 'slug', 'code', 'number')) ??
    only((name) => /token$/i.test(name) && !/page|next|cursor/i.test(name)) ??
    only(isOfItem)
  )
}

/** The inferred role of a procedure. */
export function procedureRole({ keyPlace, ...known }: Procedure): InferredOperation {
  const params = paramsOf(readPath(known.operation.path).segments)
  return { ...known, params, ...(keyPlace && { keyPlace }) }
}
