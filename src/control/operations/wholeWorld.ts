import { isContent, startAgain } from '../../world/templates/copyContents.ts'
import type { World } from '../../world/world.ts'
import { ControlError } from '../controlError.ts'
import { anyObject, flag, integer, list, object, optional, record, text, type Values } from '../input/fields.ts'
import { worldOperation } from '../controlOperation.ts'
import type { WorldAccess } from '../worldAccess.ts'

const strict = flag({ description: 'Whether only credentials that were seeded or issued are accepted.', examples: [true] })
const validateRequest = flag({ description: 'Whether requests that break the spec are refused.', examples: [false] })

const collections = record(
  object({
    total: integer({ description: 'The number of all its records.' }),
    records: list(anyObject<object>()),
  }),
  { description: 'By full name, such as `fint/customers`.' },
)

const state = {
  world: text(),
  now: text({ format: 'date-time' }),
  version: integer({ description: 'Rises by one with every step that changes something.' }),
  strict,
  validateRequest,
  collections,
}

/** How many records of a collection are returned without a limit. */
const mostShown = 1_000

/** A world as it is now. */
export type WorldState = Values<typeof state>

export const wholeWorldOperations = {
  /** Time, settings and records; at most 1,000 records of each collection, or as many as asked for. */
  state: worldOperation({
    method: 'GET',
    path: '',
    summary: 'Returns time, settings and records',
    description: 'Secrets are replaced. Without a limit it returns at most 1,000 records of each collection.',
    input: { limit: optional(integer({ description: 'How many records of each collection to return.', minimum: 0, default: mostShown })) },
    takes: 'limit',
    output: object(state),
    mustExist: true,
    run: (access, { limit = mostShown }) => access.read((world) => stateOf(access, world, limit)),
  }),
  /** Sets whether only credentials that were seeded or issued are accepted. */
  setStrict: worldOperation({
    method: 'PUT',
    path: '/settings',
    summary: 'Sets whether only credentials that were seeded or issued are accepted',
    input: { strict },
    takes: 'strict',
    output: object({ strict }),
    returns: null,
    run: (access, input) =>
      access.change((world) => {
        world.views.settings.strict = input.strict
        return { strict: input.strict }
      }),
  }),
  /** Changes settings of the world: `setSettings({ validateRequest: false })`. Those that are left out stay. Returns all settings. */
  setSettings: worldOperation({
    method: 'PATCH',
    path: '/settings',
    summary: 'Changes settings of the world; those that are left out stay',
    input: { strict: optional(strict), validateRequest: optional(validateRequest) },
    output: object({ strict, validateRequest }),
    run: (access, input) =>
      access.change((world) => {
        const { settings } = world.views
        if (input.strict !== undefined) settings.strict = input.strict
        if (input.validateRequest !== undefined) settings.validateRequest = input.validateRequest
        return settingsOf(access, world)
      }),
  }),
  /** Resets the world to its start: empty, or as its template was. The journal stays. */
  reset: worldOperation({
    method: 'POST',
    path: '/reset',
    summary: 'Resets the world to its start: empty and with real time, or as its template was. The journal stays',
    run: (access) =>
      access.submit((world) => {
        world.step(() => startAgain(world, access.mock.worlds.templates))
      }),
  }),
  /** Deletes the world with its journal. Rejects if there is no such world. */
  delete: worldOperation({
    method: 'DELETE',
    path: '',
    summary: 'Deletes the world with its journal',
    problems: ['no-such-world'],
    run: async (access) => {
      if (await access.mock.worlds.delete(access.name)) return
      throw new ControlError('no-such-world', `There is no world "${access.name}".`)
    },
  }),
}

function stateOf(access: WorldAccess, world: World, limit: number): WorldState {
  const shown = (collection: string): readonly object[] => {
    const redactor = access.redactor(world, collection)
    return world
      .collection(collection)
      .first(limit)
      .map((each) => redactor.value(each) as object)
  }
  const shownCollections = world.collections().filter(isContent)
  return {
    world: world.name,
    now: new Date(world.now()).toISOString(),
    version: world.version,
    ...settingsOf(access, world),
    collections: Object.fromEntries(shownCollections.map(({ name, size }) => [name, { total: size, records: shown(name) }])),
  }
}

function settingsOf({ mock }: WorldAccess, { views: { settings } }: World): Pick<WorldState, 'strict' | 'validateRequest'> {
  return { strict: settings.strict, validateRequest: settings.validateRequest ?? mock.validateRequest }
}
