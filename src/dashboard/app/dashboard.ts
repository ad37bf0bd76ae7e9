import { effect, signal, type Signal } from '@preact/signals'
import type { ServedApi } from '../../control/operations/apis.ts'
import { curl } from '../../sample/curlCommand.ts'
import { Calls } from './calls/calls.ts'
import type { MockConnection } from './connection.ts'

export const pages = { now: 'Now', world: 'World', apis: 'APIs' } as const
export type PageName = keyof typeof pages

/** Everything that the page shows. Components read its signals. */
export class Dashboard {
  readonly connection: MockConnection
  readonly calls: Calls
  readonly page: Signal<PageName> = signal('now')
  /** The world that the page `world` shows. */
  readonly world: Signal<string> = signal('default')
  readonly worlds: Signal<readonly string[]> = signal(['default'])
  readonly apis: Signal<readonly ServedApi[]> = signal([])
  /** The operation that the form for a new fault begins with. */
  readonly planned: Signal<string> = signal('')
  #hasChosen = false
  /** A command to try: undefined until the mock has said what it serves, and null if it serves no operation. */
  readonly firstCall: Signal<string | null | undefined> = signal(undefined)

  constructor(connection: MockConnection) {
    this.connection = connection
    this.calls = new Calls(connection)
    this.#readAddress()
  }

  /** Begins to listen. A hidden page does not. */
  start(): void {
    document.addEventListener('visibilitychange', () => this.#follow())
    addEventListener('hashchange', () => this.#readAddress())
    effect(() => history.replaceState(null, '', `#${this.page.value}/${this.world.value}`))
    this.#follow()
  }

  /** Tries again with a token that the user typed. */
  signIn(token: string): void {
    this.connection.token = token
    this.calls.stop()
    this.#follow()
  }

  async refreshWorlds(): Promise<void> {
    const known = await this.connection.control.worldNames()
    this.worlds.value = known.includes('default') ? known : ['default', ...known]
  }

  /** Shows a page. Without a world, that of the call that is open, or of the last call, is meant until one is chosen. */
  show(page: PageName, world?: string): void {
    if (world !== undefined) this.chooseWorld(world)
    else if (!this.#hasChosen) this.world.value = (this.calls.opened.value ?? this.calls.kept.value.at(-1))?.world ?? this.world.value
    this.page.value = page
  }

  chooseWorld(world: string): void {
    this.#hasChosen = true
    this.world.value = world
  }

  /** Shows the faults of a world, with this operation filled in. */
  plan(world: string, operation: string): void {
    this.planned.value = operation
    this.show('world', world)
  }

  #follow(): void {
    if (document.hidden) return this.calls.stop()
    this.calls.start()
    // If the mock does not answer, the list of calls says so.
    void this.#readApis().catch(() => void (this.firstCall.value ??= null))
  }

  async #readApis(): Promise<void> {
    const { control } = this.connection
    this.apis.value = await control.apis()
    const [api] = this.apis.value
    const operation = api && (api.operations.find(({ method, path }) => method === 'GET' && !path.includes('{')) ?? api.operations[0])
    const example = operation && (await control.exampleCall({ provider: api.name, operation: operation.id }))
    this.firstCall.value = example ? curl(location.origin, { ...example, body: example.body }) : null
  }

  /** `#world/test-1`, so that reloading keeps the page and a link can lead to one. */
  #readAddress(): void {
    const [page = '', world = ''] = location.hash.slice(1).split('/')
    if (Object.hasOwn(pages, page)) this.page.value = page as PageName
    if (/^[A-Za-z0-9._-]{1,64}$/.test(world) && page === 'world') this.chooseWorld(world)
  }
}
