import { isObject } from '../../document/lenient.ts'
import type { Structure } from '../resources/fields.ts'
import { isCreatedTime } from './known.ts'
import { sentValue, type Data } from './data.ts'
import { bare } from '../resources/names.ts'

/** Merges a patch into a value as RFC 7386 says: null removes, objects are merged, everything else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const result: Data = isObject(target) ? { ...target } : {}
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name]
    else result[name] = mergePatch(result[name], value)
  }
  return result
}

/** Merges fields into an item, by names without case and separators. Null stays null where the item's schema allows it. */
export function mergedItem(data: Data, sent: Data, nullable: (name: string) => boolean): Data {
  const result: Data = { ...data }
  for (const [name, value] of Object.entries(sent)) {
    const own = Object.keys(result).find((each) => bare(each) === bare(name)) ?? name
    if (value === null && !nullable(own)) delete result[own]
    else result[own] = isObject(value) && isObject(result[own]) ? mergePatch(result[own], value) : value
  }
  return result
}

/** Replaces an item: fields that a client may send and did not are gone; those of the server stay. */
export function replacedItem(data: Data, sent: Data, requested: Structure): Data {
  const asked = new Set([...requested.fields.keys()].map(bare))
  const kept = Object.entries(data).filter(([name]) => !asked.has(bare(name)) || isCreatedTime(name))
  const result: Data = Object.fromEntries(kept)
  for (const name of Object.keys(data)) {
    const value = sentValue(sent, name)
    if (value !== undefined) result[name] = value
  }
  for (const [name, value] of Object.entries(sent)) if (!Object.keys(result).some((each) => bare(each) === bare(name))) result[name] = value
  return result
}

interface PatchOperation {
  readonly op?: unknown
  readonly path?: unknown
  readonly from?: unknown
  readonly value?: unknown
}

/** Whether a list is a JSON Patch. Lists of other commands change nothing, since it is not known what they mean. */
export function isJsonPatch(list: readonly unknown[]): boolean {
  return list.every((each) => isObject(each) && operations.has(String(each['op'])) && /^(?:\/|$)/.test(String(each['path'])))
}

const operations = new Set(['add', 'replace', 'remove', 'test', 'move', 'copy'])

/** Applies a JSON Patch (RFC 6902) to an item; undefined where an operation cannot be applied. */
export function jsonPatched(data: Data, patch: readonly unknown[]): Data | undefined {
  const result = structuredClone(data)
  for (const each of patch) if (!isObject(each) || !applyOperation(result, each as PatchOperation)) return undefined
  return result
}

function applyOperation(root: Data, { op, path, from, value }: PatchOperation): boolean {
  if (typeof path !== 'string') return false
  if (op === 'add') return setPointer(root, path, value, true)
  if (op === 'replace') return getPointer(root, path) !== undefined && setPointer(root, path, value, false)
  if (op === 'remove') return removePointer(root, path)
  if (op === 'test') return JSON.stringify(getPointer(root, path)) === JSON.stringify(value)
  if ((op !== 'move' && op !== 'copy') || typeof from !== 'string') return false
  const moved = getPointer(root, from)
  if (moved === undefined || (op === 'move' && !removePointer(root, from))) return false
  return setPointer(root, path, structuredClone(moved), true)
}

function partsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function ownerOf(root: unknown, parts: readonly string[]): object | undefined {
  let owner: unknown = root
  for (const part of parts.slice(0, -1)) {
    if (typeof owner !== 'object' || owner === null || !Object.hasOwn(owner, part)) return undefined
    owner = (owner as Data)[part]
  }
  return typeof owner === 'object' && owner !== null ? owner : undefined
}

function getPointer(root: unknown, pointer: string): unknown {
  const parts = partsOf(pointer)
  const owner = ownerOf(root, parts)
  const last = parts.at(-1)
  return owner && last !== undefined && Object.hasOwn(owner, last) ? (owner as Data)[last] : undefined
}

function setPointer(root: unknown, pointer: string, value: unknown, isAdded: boolean): boolean {
  const parts = partsOf(pointer)
  const owner = ownerOf(root, parts)
  const last = parts.at(-1)
  if (!owner || last === undefined || last === '__proto__') return false
  if (!Array.isArray(owner)) (owner as Data)[last] = value
  else if (last === '-') owner.push(value)
  else if (!/^\d+$/.test(last) || Number(last) > owner.length) return false
  else owner.splice(Number(last), isAdded ? 0 : 1, value)
  return true
}

function removePointer(root: unknown, pointer: string): boolean {
  const parts = partsOf(pointer)
  const owner = ownerOf(root, parts)
  const last = parts.at(-1)
  if (!owner || last === undefined || !Object.hasOwn(owner, last)) return false
  if (Array.isArray(owner)) owner.splice(Number(last), 1)
  else delete (owner as Data)[last]
  return true
}
