import { isSecretToken } from '../../world/journal/placeholders.ts'
import type { Mount } from '../../engine/routes.ts'
import type { Redactor } from '../../engine/recording/redaction/redactor.ts'
import { isObject } from '../../document/lenient.ts'
import { copyJson } from '../../numbers/exactJson.ts'
import type { Violation } from '../../schema/violation.ts'
import type { Collection } from '../../world/collection/collection.ts'
import { DuplicateError } from '../../world/collection/duplicateError.ts'
import type { World } from '../../world/world.ts'
import { ControlError } from '../controlError.ts'
import type { WorldAccess } from '../worldAccess.ts'
import { contentsOf, type CollectionContents } from './collectionContents.ts'
import { strayTokens, withSecrets } from './secretsOfRecord.ts'

/** Names a collection of a provider. */
export interface NamedCollection {
  readonly provider: string
  readonly collection: string
}

/** A collection in one world, and what is needed to show and to edit its records. */
export interface OpenCollection {
  readonly records: Collection<object>
  /** The records that exist. They need not be stored. */
  readonly contents: CollectionContents
  readonly redactor: Redactor
  readonly mount: Mount
  readonly name: string
}

/** @throws ControlError if there is no such collection */
export function openCollection(access: WorldAccess, world: World, { provider, collection: name }: NamedCollection): OpenCollection {
  const mount = access.mock.mounts.find((each) => each.name === provider)
  const names = mount ? Object.keys(mount.provider.collections) : access.mock.mounts.map((each) => each.name)
  if (!mount || !names.includes(name)) {
    const what = mount ? `${provider} has no collection "${name}"; it has` : `There is no provider "${provider}"; there are`
    throw new ControlError('no-such-collection', `${what} ${names.join(', ') || 'none'}.`)
  }
  const full = `${provider}/${name}`
  const records = world.collection(full)
  return { records, contents: contentsOf(access, world, { mount, name }), redactor: access.redactor(world, full), mount, name }
}

/** The key of a record as it is shown: a key that is a secret is shown as its token. */
export function shownKey({ records, redactor }: OpenCollection, record: object): string {
  return String(redactor.named(records.keyField, String((record as Readonly<Record<string, unknown>>)[records.keyField])))
}

/** The record with this key, or with this token for its key. */
export function recordAt(open: OpenCollection, key: string): object | undefined {
  const found = open.contents.get(key)
  return found ?? (isSecretToken(key) ? open.contents.list().find((each) => shownKey(open, each) === key) : undefined)
}

/** @throws ControlError if there is no record with this key */
export function findRecord(open: OpenCollection, key: string): object {
  const found = recordAt(open, key)
  if (found) return found
  throw new ControlError('no-such-record', `${open.records.name} has no record with the key ${JSON.stringify(key)}.`)
}

/**
 * Writes an edited record in place of another one, or as a new one. Part of a step.
 *
 * @throws ControlError that says why the record cannot be as it is
 */
export function writeRecord(open: OpenCollection, before: object | undefined, edited: unknown): object {
  const { records, redactor } = open
  if (!isObject(edited)) throw refused(open, [{ code: 'type', at: '', message: 'must be a JSON object' }])
  const shown = before && redactor.value(before)
  const record = copyJson(before ? withSecrets(edited, { before, shown }) : edited) as object
  const violations = violationsOf(open, before, record)
  if (violations.length > 0) throw refused(open, violations)
  try {
    return records.put(record)
  } catch (error) {
    if (error instanceof DuplicateError || error instanceof TypeError) throw new ControlError('bad-record', error.message)
    throw error
  }
}

function violationsOf({ records, mount, name }: OpenCollection, before: object | undefined, record: object): readonly Violation[] {
  const field = records.keyField
  const key = (record as Readonly<Record<string, unknown>>)[field]
  const others = (): readonly Violation[] => mount.provider.checkRecord?.(name, record) ?? []
  if (key === undefined) return [{ code: 'required', at: `/${field}`, message: 'is required' }, ...others()]
  const old = (before as Readonly<Record<string, unknown>> | undefined)?.[field]
  if (old !== undefined && String(old) !== String(key))
    return [{ code: 'rule', at: `/${field}`, message: 'is the key of the record and cannot change' }]
  const stray = strayTokens(record, mount.api.isSecret)
  if (stray.length > 0) return stray.map((at) => ({ code: 'rule', at, message: 'is a token for a secret that this record does not have' }))
  return others()
}

function refused({ records }: OpenCollection, violations: readonly Violation[]): ControlError {
  const listed = violations.map(({ at, message }) => `${at || 'it'} ${message}`)
  return new ControlError('bad-record', `The record cannot be written to ${records.name}: ${listed.join(', ')}.`, violations)
}
