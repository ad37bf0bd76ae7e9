import { isObject } from '../../document/lenient.ts'
import { mergePatch } from '../../provider/mergePatch.ts'
import { FieldNames, getAt, setAt, type Data } from './data.ts'

/** One change of a SCIM patch (RFC 7644, section 3.5.2). */
interface PatchOperation {
  readonly op: string
  readonly path: string | undefined
  readonly value: unknown
}

/** Whether a body is a patch as SCIM has it: `{schemas: ["…:PatchOp"], Operations: […]}`. */
export function isScimPatch(body: unknown): body is Data {
  if (!isObject(body)) return false
  const { schemas, Operations: operations } = body
  return Array.isArray(operations) && Array.isArray(schemas) && schemas.some((each) => typeof each === 'string' && /:PatchOp$/i.test(each))
}

/** Applies a SCIM patch. Undefined if it cannot be applied. Changes `data`. */
export function scimPatched(data: Data, { Operations: operations }: Data): Data | undefined {
  for (const each of operations as readonly unknown[]) {
    const change = changeIn(each)
    if (!change || !apply(data, change)) return undefined
  }
  return data
}

function changeIn(operation: unknown): PatchOperation | undefined {
  if (!isObject(operation) || typeof operation['op'] !== 'string') return undefined
  const { op, path, value } = operation
  return { op: op.toLowerCase(), path: typeof path === 'string' && path !== '' ? path : undefined, value }
}

function apply(data: Data, { op, path, value }: PatchOperation): boolean {
  if (op === 'remove') return path !== undefined && place(data, path, undefined)
  if (op !== 'add' && op !== 'replace') return false
  if (path !== undefined) return place(data, path, { value, isAdded: op === 'add' })
  return isObject(value) && Object.entries(value).every(([name, each]) => place(data, name, { value: each, isAdded: op === 'add' }))
}

/** The value to set, or to add to a list; undefined to remove what is there. */
type Setting = { readonly value: unknown; readonly isAdded: boolean } | undefined

/** `name.givenName`, `emails[type eq "work"].value`, and names that contain a schema: `urn:…:User:department`. */
function place(data: Data, path: string, setting: Setting): boolean {
  const [, list, name, wanted, , inner] = /^([\w-]+)\[\s*(\w+)\s+eq\s+("[^"]*"|\w+)\s*(\])(?:\.(\w+))?$/i.exec(path) ?? []
  if (list !== undefined && name !== undefined && wanted !== undefined) return placeInList(data, { list, name, wanted, inner }, setting)
  const at = namesIn(data, path.split('.'))
  if (at.includes('__proto__')) return false
  setAt(data, at, setting && combined(getAt(data, at), setting))
  return true
}

interface InList {
  readonly list: string
  readonly name: string
  readonly wanted: string
  readonly inner: string | undefined
}

function placeInList(data: Data, { list, name, wanted, inner }: InList, setting: Setting): boolean {
  const [own] = namesIn(data, [list]) as [string]
  const before: unknown = data[own]
  const isMeant = (each: unknown): each is Data => isObject(each) && String(each[name]) === wanted.replaceAll('"', '')
  const items: unknown[] = Array.isArray(before) ? before : []
  if (!items.some(isMeant)) {
    if (setting) data[own] = [...items, { [name]: wanted.replaceAll('"', ''), ...added(inner, setting.value) }]
    return setting !== undefined
  }
  if (!setting && inner === undefined) data[own] = items.filter((each) => !isMeant(each))
  else data[own] = items.map((each) => (isMeant(each) ? { ...each, ...added(inner, setting?.value) } : each))
  return true
}

function added(inner: string | undefined, value: unknown): Data {
  if (inner !== undefined) return { [inner]: value }
  return isObject(value) ? value : {}
}

/** SCIM compares names without case. */
function namesIn(data: Data, names: readonly string[]): string[] {
  let inner: unknown = data
  return names.map((name) => {
    const own = isObject(inner) ? (new FieldNames(inner).find(name) ?? name) : name
    inner = isObject(inner) ? inner[own] : undefined
    return own
  })
}

function combined(before: unknown, { value, isAdded }: NonNullable<Setting>): unknown {
  if (Array.isArray(before) && isAdded) return [...(before as unknown[]), ...[value].flat()]
  return isObject(before) && isObject(value) ? mergePatch(before, value) : value
}
