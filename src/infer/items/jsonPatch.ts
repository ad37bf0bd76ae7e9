import { copyJson } from '../../numbers/exactJson.ts'
import { isContainer, isObject } from '../../document/lenient.ts'
import { pointerParts } from '../../document/references.ts'
import { isEqual } from '../../schema/equality.ts'
import type { Data } from './data.ts'

interface PatchOperation {
  readonly op?: unknown
  readonly path?: unknown
  readonly from?: unknown
  readonly value?: unknown
}

const operations = new Set(['add', 'replace', 'remove', 'test', 'move', 'copy'])
/** An index of a list, without leading zeros (RFC 6901, section 4). */
const listIndex = /^(?:0|[1-9]\d*)$/

/** Whether a list is a JSON Patch. Lists of other commands change nothing, because their meaning is not known. */
export function isJsonPatch(list: readonly unknown[]): boolean {
  return list.every((each) => isObject(each) && operations.has(String(each['op'])) && isPointer(each['path']))
}

/** The most work of a patch: values that are copied or compared. A patch that copies an item into itself doubles it each time. */
const mostWork = 250_000
/** Items of a list that are shifted with the work of copying one value. */
const shiftedAtOnce = 64

/**
 * Applies a JSON Patch (RFC 6902) to a copy of an item; undefined if an operation cannot be applied, or if the patch is too much work.
 */
export function jsonPatched(data: Data, patch: readonly unknown[]): Data | undefined {
  const result = copyJson(data)
  let work = 0
  for (const each of patch) {
    if (!isObject(each)) return undefined
    work += workOf(result, each)
    if (work > mostWork || !applied(result, each)) return undefined
  }
  return result
}

/** The work of an operation: the values that it copies or compares, and the items that it shifts. */
function workOf(root: Data, { op, path, from }: PatchOperation): number {
  const source = op === 'test' ? path : op === 'move' || op === 'copy' ? from : undefined
  const values = isPointer(source) ? countOf(read(root, source)) : 1
  return [path, from].reduce<number>((sum, each) => sum + (isPointer(each) ? lengthAround(root, each) / shiftedAtOnce : 0), values)
}

/** The number of values within a value, as far as it matters. */
function countOf(value: unknown): number {
  const waiting = [value]
  let count = 0
  for (let each = waiting.pop(); each !== undefined && count <= mostWork; each = waiting.pop()) {
    count += 1
    if (isContainer(each)) for (const inner of Object.values(each)) waiting.push(inner ?? 0)
  }
  return count
}

function lengthAround(root: Data, pointer: string): number {
  const owner = placeOf(root, pointer)?.owner
  return Array.isArray(owner) ? owner.length : 0
}

function applied(root: Data, operation: PatchOperation): boolean {
  const { op, path, from } = operation
  if (!isPointer(path)) return false
  if (op === 'remove') return remove(root, path)
  if (op === 'move' || op === 'copy') return isPointer(from) && transfer(root, { from, path, isMove: op === 'move' })
  if (!Object.hasOwn(operation, 'value')) return false
  const value = copyJson(operation.value)
  if (op === 'add') return add(root, path, value)
  if (op === 'replace') return replace(root, path, value)
  return op === 'test' && isEqual(read(root, path), value)
}

function isPointer(value: unknown): value is string {
  return typeof value === 'string' && /^(?:\/|$)/.test(value)
}

/** The object or list that a pointer leads into, and the last name. Only own fields are followed, never those of prototypes. */
function placeOf(root: Data, pointer: string): { readonly owner: object; readonly name: string } | undefined {
  const names = pointerParts(pointer)
  const name = names.pop()
  let owner: unknown = root
  for (const each of names) owner = isContainer(owner) && has(owner, each) ? (owner as Data)[each] : undefined
  return name === undefined || !isContainer(owner) ? undefined : { owner, name }
}

/** Whether a place exists. The `length` of a list is not one of its items. */
function has(owner: object, name: string): boolean {
  return Object.hasOwn(owner, name) && (!Array.isArray(owner) || listIndex.test(name))
}

function read(root: Data, pointer: string): unknown {
  if (pointer === '') return root
  const place = placeOf(root, pointer)
  return place && has(place.owner, place.name) ? (place.owner as Data)[place.name] : undefined
}

/** Gives an item the fields of another value in place of its own: the empty pointer is the item itself. */
function become(root: Data, value: unknown): boolean {
  if (!isObject(value) || Object.hasOwn(value, '__proto__')) return false
  for (const name of Object.keys(root)) delete root[name]
  Object.assign(root, value)
  return true
}

function add(root: Data, pointer: string, value: unknown): boolean {
  if (pointer === '') return become(root, value)
  const place = placeOf(root, pointer)
  if (!place || place.name === '__proto__') return false
  const { owner, name } = place
  if (!Array.isArray(owner)) (owner as Data)[name] = value
  else if (name === '-') owner.push(value)
  else if (!listIndex.test(name) || Number(name) > owner.length) return false
  else owner.splice(Number(name), 0, value)
  return true
}

function replace(root: Data, pointer: string, value: unknown): boolean {
  if (pointer === '') return become(root, value)
  const place = placeOf(root, pointer)
  if (!place || place.name === '__proto__' || !has(place.owner, place.name)) return false
  ;(place.owner as Data)[place.name] = value
  return true
}

function remove(root: Data, pointer: string): boolean {
  const place = placeOf(root, pointer)
  if (!place || !has(place.owner, place.name)) return false
  if (Array.isArray(place.owner)) place.owner.splice(Number(place.name), 1)
  else delete (place.owner as Data)[place.name]
  return true
}

interface Transfer {
  readonly from: string
  readonly path: string
  readonly isMove: boolean
}

/** Moves or copies a value. A value cannot be moved into itself: once it is removed, the place inside it no longer exists. */
function transfer(root: Data, { from, path, isMove }: Transfer): boolean {
  const value = from === '' ? undefined : copyJson(read(root, from))
  if (value === undefined || (isMove && !remove(root, from))) return false
  return add(root, path, value)
}
