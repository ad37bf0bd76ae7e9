import type { OpenMock } from '../../mock/mock.ts'
import { setLifetime } from '../../world/lifetime.ts'
import { contentsOf, copyInto } from '../../world/templates/copyContents.ts'
import type { TemplateContents, Templates } from '../../world/templates/templates.ts'
import type { World } from '../../world/world.ts'
import { WorldExistsError } from '../../world/worldErrors.ts'
import { worldName } from '../../world/worldName.ts'
import { ControlError } from '../controlError.ts'
import { addDuration } from '../input/clockTime.ts'
import { described, integer, list, object, optional, text, type Values } from '../input/fields.ts'
import { mockOperation, worldOperation } from '../controlOperation.ts'

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
    problems: ['not-durable'],
    run: async ({ worlds }) => ({ templates: await worlds.templates.list() }),
  }),
  /** Removes a template. Worlds that were made from it stay. Rejects if there is none with this name. */
  removeTemplate: mockOperation({
    method: 'DELETE',
    path: '/templates/{template}',
    summary: 'Removes a template; worlds that were made from it stay',
    input: { template: templateName },
    takes: 'template',
    problems: ['no-such-template', 'not-durable', 'outcome-unknown'],
    run: async ({ worlds: { templates } }, input) => {
      if (!(await templates.remove(input.template))) throw await noSuchTemplate(templates, input.template)
    },
  }),
}

export const templateOperations = {
  /** Saves the world as it is now as a template, from which others can be made. A template with the same name is replaced. */
  saveTemplate: worldOperation({
    method: 'POST',
    path: '/template',
    summary: 'Saves the world as it is now as a template: records, settings, clock, overrides and faults',
    description: 'There are at most 100 templates. They are where the worlds are: in memory, or in the store.',
    input: { template: templateName },
    takes: 'template',
    problems: ['too-many-templates'],
    mustExist: true,
    run: async (access, input) => {
      refuseName(input.template)
      await access.mock.worlds.templates.save(input.template, await access.read(contentsOf))
    },
  }),
}

async function createWorld(mock: OpenMock, { name: wanted, template: from, ttl }: NewWorld): Promise<{ readonly name: string }> {
  const { worlds } = mock
  const idle = ttl === undefined ? undefined : checkedTtl(ttl)
  const start = from === undefined ? undefined : await worlds.templates.find(from)
  if (from !== undefined && !start) throw await noSuchTemplate(worlds.templates, from)
  await worlds.refresh()
  const world = worlds.make(wanted)
  try {
    await world.commits.submit(() => begin(mock, world, { start, idle }))
  } catch (error) {
    if (!(error instanceof WorldExistsError)) worlds.forget(world.name)
    throw error
  }
  if (idle !== undefined) worlds.endWhenIdle(world, idle)
  return { name: world.name }
}

interface Beginning {
  readonly start: TemplateContents | undefined
  /** The time to live, in milliseconds. */
  readonly idle: number | undefined
}

/** With a log, a world may exist although this process has not used it yet, and a world without a step would not be there for others. */
function begin({ worlds }: OpenMock, world: World, { start, idle }: Beginning): void {
  if (world.version > 0) throw new WorldExistsError(`There is a world "${world.name}" already.`)
  if (start || worlds.isStored) {
    world.step(() => {
      if (start) copyInto(world, start, worlds.templates)
      if (worlds.isStored && idle !== undefined) setLifetime(world, idle)
      if (!start) world.views.settings.once('made', () => {})
    })
  }
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

async function noSuchTemplate(templates: Templates, given: string): Promise<ControlError> {
  const names = (await templates.list()).map((each) => each.name)
  return new ControlError('no-such-template', `There is no template "${given}". Templates: ${names.slice(0, 30).join(', ') || 'none'}.`)
}
