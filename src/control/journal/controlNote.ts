import { omittedCharacters } from '../../world/journal/placeholders.ts'
import type { OpenMock } from '../../mock/mock.ts'
import { operations, type OperationName } from '../operationTable.ts'
import { WorldAccess } from '../worldAccess.ts'

/** Operations of a world that change nothing which a later reply depends on, or end the world. */
const notNoted: ReadonlySet<OperationName> = new Set<OperationName>(['clearJournal', 'calls', 'delete', 'saveTemplate', 'sendAgain'])
/** Longer inputs, as JSON, are left out. */
const longest = 4_000
/** Approximate bytes of an entry without its input. */
const entrySize = 300

/** Notes a change from outside in the journal of its world, where it happened: between two exchanges. */
class ControlNote {
  readonly #mock: OpenMock
  readonly #world: string
  readonly #operation: OperationName
  readonly #input: Readonly<Record<string, unknown>>
  readonly #versionBefore: number
  /** The id of the exchange that comes after the change. */
  #before: number | undefined

  constructor(mock: OpenMock, operation: OperationName, { world, ...input }: ControlInput) {
    this.#mock = mock
    this.#world = world
    this.#operation = operation
    this.#input = input
    this.#versionBefore = mock.worlds.peek(world)?.version ?? 0
  }

  /** Call it once the change has begun: the next exchange comes after it. */
  place(): void {
    this.#before = this.#mock.worlds.peek(this.#world)?.journal.nextId
  }

  /** Call it once the change is certain. */
  record(): void {
    const world = this.#mock.worlds.peek(this.#world)
    const before = this.#before
    if (!world || before === undefined) return
    const text = JSON.stringify(new WorldAccess(this.#mock, this.#world).redactor(world, '').value(this.#input))
    const input = text.length > longest ? omittedCharacters(text.length) : (JSON.parse(text) as unknown)
    const versions = { versionBefore: this.#versionBefore, version: world.version }
    world.journal.recordControl(entrySize + 4 * Math.min(text.length, longest), {
      kind: 'control',
      before,
      at: world.now(),
      operation: this.#operation,
      input,
      ...versions,
    })
  }
}

interface ControlInput extends Readonly<Record<string, unknown>> {
  readonly world: string
}

/** The note for an operation; undefined if it is not noted. */
export function beginControl(mock: OpenMock, name: OperationName, input: Readonly<Record<string, unknown>>): ControlNote | undefined {
  const { world } = input
  if (operations[name].method === 'GET' || typeof world !== 'string' || notNoted.has(name)) return undefined
  return new ControlNote(mock, name, { ...input, world })
}
