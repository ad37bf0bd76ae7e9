import type { Schema } from '../../../document/document.ts'
import type { Operation } from '../../../spec/operation.ts'
import { requestSchema } from '../bodies.ts'
import { isScalar, type Structures } from '../fields.ts'
import type { KeyPlace } from '../model.ts'
import { bare, singular } from '../../words/names.ts'
import type { RpcName } from '../../words/rpcNames.ts'

/** An operation, and its name as a procedure. */
export interface NamedProcedure {
  readonly operation: Operation
  readonly name: RpcName
}

/** What is known about the items of a group of procedures. */
export interface About {
  readonly item: Schema
  /** Fields that are not a key. */
  readonly others: ReadonlySet<string>
}

/** The words that follow the noun in the name of a key. */
const keyEnds = ['id', 'uuid', 'guid', 'key', 'token']

/** The field of the body, else the query parameter, with the key; undefined if there is none, or two are possible. */
export function keyPlaceOf(
  structures: Structures,
  operation: Operation,
  { noun, item, others }: About & { readonly noun: string },
): KeyPlace | undefined {
  const { fields, required } = structures.of(requestSchema(operation))
  const inBody = [...fields].flatMap(([name, schema]) => (isScalar(structures.of(schema)) && !others.has(name) ? [name] : []))
  const inQuery = parametersIn(operation, 'query').filter((name) => !others.has(name))
  const own = structures.of(item).fields
  for (const [place, names] of [['body', inBody] as const, ['query', inQuery] as const]) {
    const name = keyAmong(names, {
      noun,
      isOfItem: (each) => required.has(each) && own.has(each) && /name|key|slug|code$/i.test(each),
    })
    if (name !== undefined) return { in: place, name }
  }
  return undefined
}

function keyAmong(
  names: readonly string[],
  { noun, isOfItem }: { readonly noun: string; readonly isOfItem: (name: string) => boolean },
): string | undefined {
  const only = (isMeant: (name: string) => boolean): string | undefined => {
    const found = names.filter(isMeant)
    return found.length === 1 ? found[0] : undefined
  }
  const word = bare(singular(noun))
  const isCalled = (name: string, ...ends: readonly string[]): boolean => ends.some((end) => bare(name) === `${word}${end}`)
  return (
    only((name) => isCalled(name, ...keyEnds)) ??
    only(isPlainKey) ??
    only((name) => isCalled(name, '', 'name', 'slug', 'code', 'number')) ??
    only((name) => /token$/i.test(name) && !/page|next|cursor/i.test(name)) ??
    only(isOfItem)
  )
}

/** Whether a name is that of a key without a noun. */
export function isPlainKey(name: string): boolean {
  return /^_?(?:id|uuid|guid)$/i.test(name)
}

/** Whether a name contains the noun, as `user_id` does. */
export function isKeyOf(name: string, noun: string): boolean {
  return keyEnds.some((end) => bare(name) === `${bare(singular(noun))}${end}`)
}

export function parametersIn({ parameters }: Operation, place: 'query' | 'header'): string[] {
  return parameters.flatMap((each) => (each.in === place ? each.name : []))
}
