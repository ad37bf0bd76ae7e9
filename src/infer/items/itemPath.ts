import type { AnyCall } from '../../provider/provider.ts'
import { calledPath } from '../lists/links.ts'
import type { InferredOperation, Resource } from '../resources/model.ts'
import { formOf, readPath } from '../resources/paths.ts'
import { parentField, type ItemRecord } from './records/record.ts'

/** What can be done at the path of an item, what shows it first. */
const atItem = ['read', 'replace', 'update', 'merge', 'delete']

/** Knows the paths of the items that an operation shows. */
export class ItemPath {
  readonly #inferred: InferredOperation
  readonly #resource: Resource
  #target: InferredOperation | null | undefined

  constructor(inferred: InferredOperation, resource: Resource) {
    this.#inferred = inferred
    this.#resource = resource
  }

  /**
   * The path of an item: that of the call if it is for the item, else the path of an operation for it, with the keys of the item and its
   * parents. Undefined if no path leads to the item.
   */
  of(call: AnyCall<unknown>, record: ItemRecord): string | undefined {
    if (isAtItem(this.#inferred)) return calledPath(call)
    this.#target ??= targetFor(this.#inferred, this.#resource) ?? null
    const path = this.#target && filled(this.#target, this.#resource, record)
    return path === null || path === undefined ? undefined : baseOf(calledPath(call), this.#inferred.operation.path) + path
  }
}

function isAtItem({ role, verb, keyPlace, isPrincipal }: InferredOperation): boolean {
  return atItem.includes(role) && verb === undefined && keyPlace === undefined && isPrincipal !== true
}

/** The operation on an item whose path is below that of an operation, else the first. */
function targetFor({ operation }: InferredOperation, { operations, identity }: Resource): InferredOperation | undefined {
  const isTarget = (each: InferredOperation): boolean => {
    const last = each.params.at(-1)
    return isAtItem(each) && last?.label === identity.at(-1) && last?.word === undefined
  }
  const targets = operations.filter(isTarget).toSorted((a, b) => atItem.indexOf(a.role) - atItem.indexOf(b.role))
  const form = formIn(operation.path)
  return targets.find((each) => formIn(each.operation.path).startsWith(`${form}/`)) ?? targets[0]
}

function formIn(path: string): string {
  return formOf(readPath(path).segments)
}

/** A path with keys for its parameters; undefined if a parent is not known. */
function filled({ operation, params }: InferredOperation, { identity }: Resource, record: ItemRecord): string | undefined {
  let path = operation.path
  for (const { name, label } of params) {
    const value = label === identity.at(-1) ? String(record.key) : record[parentField(label)]
    if (value === undefined) return undefined
    path = path.replace(`{${name}}`, () => encodeURIComponent(value))
  }
  return path
}

/** What stands before the path of an operation in that of a call: the name of the API and the path of its server. */
function baseOf(path: string, template: string): string {
  const segments = path.replace(/\/+$/, '').split('/')
  const own = template.split('/').filter((each) => each !== '').length
  return segments.slice(0, Math.max(1, segments.length - own)).join('/')
}
