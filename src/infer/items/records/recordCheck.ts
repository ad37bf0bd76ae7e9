import type { OpenApiDocument } from '../../../document/document.ts'
import { isObject } from '../../../document/lenient.ts'
import { pointerPart } from '../../../document/references.ts'
import type { Provider } from '../../../provider/provider.ts'
import { noViolations, Validators, type Check } from '../../../schema/compiling/validators.ts'
import type { Violation } from '../../../schema/violation.ts'
import type { Resource } from '../../resources/model.ts'
import { getAt } from '../data.ts'
import { identityOf, parentField, parentLabels, type ItemRecord, type Parents } from './record.ts'

/** Checks records that are edited from outside: the item against its schema, and its keys against each other. Compiled on first use. */
export function recordCheck(document: object, resources: readonly Resource[]): NonNullable<Provider['checkRecord']> {
  let validators: Validators | undefined
  const checks = new Map<string, Check>()
  const checkOf = (resource: Resource): Check => {
    let check = checks.get(resource.name)
    if (!check) {
      validators ??= new Validators(document as OpenApiDocument)
      check = validators.check(resource.item ?? true, `/items/${resource.name}`, 'response')
      checks.set(resource.name, check)
    }
    return check
  }
  return (collection, record) => {
    const resource = resources.find(({ name }) => name === collection)
    return resource ? violationsIn(resource, record as Partial<ItemRecord>, checkOf) : noViolations
  }
}

function violationsIn(resource: Resource, record: Partial<ItemRecord>, checkOf: (resource: Resource) => Check): readonly Violation[] {
  const { data, isGone } = record
  if (isGone && isObject(data)) return noViolations
  return [...strayFields(resource, record), ...keyViolations(resource, record), ...itemViolations(resource, record, checkOf)]
}

function keyViolations(resource: Resource, record: Partial<ItemRecord>): readonly Violation[] {
  const { id, key } = record
  if (key === undefined) return [{ code: 'required', at: '/key', message: 'is required' }]
  if (id === undefined || resource.isSingleton) return noViolations
  const parents = Object.fromEntries(parentLabels(resource).map((label) => [label, record[parentField(label)]])) as Parents
  if (id === identityOf(resource, parents, key)) return noViolations
  return [{ code: 'rule', at: '/id', message: 'does not match the key and the parents' }]
}

/** @param checkOf the check of an item against its schema */
function itemViolations(
  resource: Resource,
  { key, data }: Partial<ItemRecord>,
  checkOf: (resource: Resource) => Check,
): readonly Violation[] {
  if (!isObject(data)) return [{ code: 'type', at: '/data', message: 'must be object' }]
  const { at } = resource.key
  const own = at && getAt(data, at)
  const broken = checkOf(resource)(data, '/data')
  if (at === undefined || own === undefined || key === undefined || String(own) === String(key)) return broken
  return [{ code: 'rule', at: `/data/${at.join('/')}`, message: 'is not the key of the record' }, ...broken]
}

/** A field of the item beside `data` would be kept, and no reply would show it. */
function strayFields(resource: Resource, record: object): readonly Violation[] {
  const known = new Set<string>(['id', 'key', 'data', 'seed', 'isGone', 'movedTo', 'file', ...parentLabels(resource).map(parentField)])
  return Object.keys(record)
    .filter((name) => !known.has(name))
    .map((name) => ({ code: 'rule', at: `/${pointerPart(name)}`, message: 'is not a field of the record; the item is in /data' }))
}
