import { isObject } from '../../document/lenient.ts'
import { mergePatch } from '../../provider/mergePatch.ts'
import type { InferencePlan } from '../plan.ts'
import { isCreatedTime } from './making/knownFields.ts'
import { FieldNames, sentValues, type Data } from './data.ts'
import { bare } from '../words/names.ts'

/** Merges fields into an item, by names without case and separators. Null stays null where the item's schema allows it. */
export function mergedItem(data: Data, sent: Data, nullable: (name: string) => boolean): Data {
  const result: Data = { ...data }
  const names = new FieldNames(result)
  for (const [name, value] of Object.entries(sent)) {
    const own = names.find(name) ?? name
    if (value === null && !nullable(own)) delete result[own]
    else names.set(own, isObject(value) && isObject(result[own]) ? mergePatch(result[own], value) : value)
  }
  return result
}

/** Replaces an item. Fields that a client may send but did not are removed; those that only the server sets stay. */
export function replacedItem(data: Data, sent: Data, { requested, unsettable }: Pick<InferencePlan, 'requested' | 'unsettable'>): Data {
  const asked = new Set([...requested.fields.keys()].map(bare))
  const kept = Object.entries(data).filter(([name]) => !asked.has(bare(name)) || unsettable.has(bare(name)) || isCreatedTime(name))
  const result: Data = Object.fromEntries(kept)
  const valueOf = sentValues(sent)
  for (const name of Object.keys(data)) {
    const value = valueOf(name)
    if (value !== undefined) result[name] = value
  }
  const names = new FieldNames(result)
  for (const [name, value] of Object.entries(sent)) if (names.find(name) === undefined) names.set(name, value)
  return result
}
