import type { OpenMock } from '../../mock/mock.ts'
import type { World } from '../../world/world.ts'
import { WorldExistsError, worldName } from '../../world/worlds.ts'
import { ControlError } from '../controlError.ts'
import { addDuration } from '../input/clockTime.ts'
import { described, integer, list, object, optional, text, type Values } from '../input/fields.ts'
import { mockOperation, worldOperation } from '../operation.ts'

const name = text({
  description: 'A name of 1 to 64 of these characters: A-Z, a-z, 0-9, ".", "_" and "-".',
  pattern: '^[A-Za-z0-9._-]{1,64}$',
  examples: ['checkout'],
})
const templateName = text({ description: 'The name of a template.', pattern: '^[A-Za-z0-9._-]{1,64}$', examples: ['with-customers'] })

const newWorld = {
  name: optional(described(name, 'Without it, the world gets a new name.')),
  template: optional(described(templateName, 'The template that it is a copy of.')),
  ttl: optional(
    text({
      description:
        'Its time to live, as an ISO 8601 duration of at least a second. The world is deleted when nobody has used it for this long, in real time.',
      format: 'duration',
      examples: ['PT10M'],
    }),
  ),
}

/** A world to be made. */
export type NewWorld = Values<typeof newWorld>

const template = object({ name: templateName, records: integer({ description: 'The number of records that a world starts with.' }) })

export const newWorldOperations = {
  /** Makes a world: `createWorld({ template: 'with-customers', ttl: 'PT10M' })`. Rejects if there is one with this name. */
  createWorld: mockOperation({
    method: 'POST',
    path: '/worlds',
    summary: 'Makes a world, empty or as a copy of a template',
    description: 'A world is also created when it is first used. This operation can give it a new name, a template or a time to live.',
    input: newWorld,
    output: object({ name }),
    problems: [
      'bad-world',
      'world-exists',
      'no-such-template',
      'bad-time',
      'too-many-worlds',
      'too-many-records',
      'not-durable',
      'outcome-unknown',
    ],
    run: createWorld,
  }),
  /** The templates, with the number of their records. */
  templates: mockOperation({
    method: 'GET',
    path: '/templates',
    summary: 'Returns the templates that worlds can be copies of',
    output: object({ templates: list(template) }),
    returns: 'templates',
    run: ({ worlds }) => ({ templates: worlds.templates.list() }),
  }),
  /** Removes a template. Worlds that were made from it stay. Rejects if there is none with this name. */
  removeTemplate: mockOperation({
    method: 'DELETE',
    path: '/templates/{template}',
    summary: 'Removes a template; worlds that were made from it stay',
    input: { template: templateName },
    takes: 'template',
    problems: ['no-such-template'],
    run: (mock, input) => {
      if (!mock.worlds.templates.remove(input.template)) throw noSuchTemplate(mock, input.template)
    },
  }),
}

export const templateOperations = {
  /** Saves the world as it is now as a template, from which others can be made. A template with the same name is replaced. */
  saveTemplate: worldOperation({
    method: 'POST',
    path: '/template',
    summary: 'Saves the world as it is now as a template: records, settings, clock, overrides and faults',
    description: 'Templates are kept in memory, at most 100.',
    input: { template: templateName },
    takes: 'template',
    problems: ['too-many-templates'],
    mustExist: true,
    run: (access, input) => {
      refuseName(input.template)
      return access.read((world) => access.mock.worlds.templates.save(input.template, world))
    },
  }),
}

async function createWorld(mock: OpenMock, { name: wanted, template: start, ttl }: NewWorld): Promise<{ readonly name: string }> {
  const { worlds } = mock
  const idle = ttl === undefined ? undefined : checkedTtl(ttl)
  if (start !== undefined && !worlds.templates.has(start)) throw noSuchTemplate(mock, start)
  await worlds.refresh()
  const world = worlds.make(wanted)
  try {
    await world.commits.submit(() => begin(mock, world, start))
  } catch (error) {
    worlds.forget(world.name)
    throw error
  }
  if (idle !== undefined) worlds.endWhenIdle(world, idle)
  return { name: world.name }
}

/** With a log, a world may exist although this process has not used it yet, and a world without a step would not be there for others. */
function begin({ worlds }: OpenMock, world: World, start: string | undefined): void {
  if (world.version > 0) throw new WorldExistsError(`There is a world "${world.name}" already.`)
  if (start !== undefined) world.step(() => worlds.templates.copyInto(world, start))
  if (worlds.isStored && world.version === 0) world.step(() => world.views.settings.once('made', () => {}))
}

function checkedTtl(ttl: string): number {
  const limit = addDuration(0, ttl)
  if (limit !== undefined && limit >= 1_000 && Number.isFinite(limit)) return limit
  throw new ControlError('bad-time', 'Invalid time to live. Expected an ISO 8601 duration of at least a second, such as PT10M.')
}

function refuseName(given: string): void {
  if (!worldName.test(given))
    throw new ControlError('invalid-request', `"template" must have 1 to 64 of these characters: A-Z, a-z, 0-9, ".", "_" and "-".`)
}

function noSuchTemplate({ worlds }: OpenMock, given: string): ControlError {
  const names = worlds.templates.list().map((each) => each.name)
  return new ControlError('no-such-template', `There is no template "${given}". Templates: ${names.slice(0, 30).join(', ') || 'none'}.`)
}
