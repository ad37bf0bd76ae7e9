import { Redactor } from '../engine/recording/redaction/redactor.ts'
import type { OpenMock } from '../mock/mock.ts'
import type { World } from '../world/world.ts'

/** One world as operations use it. Whatever affects a later reply is a step, like that of a call. */
export class WorldAccess {
  readonly name: string
  readonly mock: OpenMock

  constructor(mock: OpenMock, name: string) {
    this.mock = mock
    this.name = name
  }

  /** The world. It is created if it does not exist. */
  open(): World {
    return this.mock.worlds.open(this.name)
  }

  /**
   * Replaces secrets in what is shown of a collection or an operation, which `name` names in full: `fint/customers`. In what the mock keeps
   * for itself, a field is secret if it is secret for any provider.
   */
  redactor(world: World, name: string): Redactor {
    const apis = this.mock.mounts.map(({ api }) => api)
    const own = this.mock.mounts.find((mount) => name.startsWith(`${mount.name}/`))?.api
    const isSecret = own?.isSecret ?? ((field: string) => apis.some((api) => api.isSecret(field)))
    return new Redactor({ isSecret, isSecretField: world.peekCollection(name)?.isSecretField, secrets: world.secrets })
  }

  /** Runs synchronous work. The result arrives when everything that it shows is durable. */
  async submit<T>(run: (world: World) => T): Promise<T> {
    const world = this.open()
    return world.commits.submit(() => run(world))
  }

  /** Brings the world up to its time, then reads it. */
  read<T>(read: (world: World) => T): Promise<T> {
    return this.submit((world) => {
      this.mock.settle(world)
      return read(world)
    })
  }

  /** Brings the world up to its time, then changes it in one step. */
  change<T>(act: (world: World, now: number) => T): Promise<T> {
    return this.submit((world) => {
      const now = this.mock.settle(world)
      return world.step(() => act(world, now))
    })
  }
}
