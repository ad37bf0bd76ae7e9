import { describe, expect, test } from 'vitest'
import { World } from '../../src/world/world.ts'
import { endlessPatience, testPlan } from '../world/testWorld.ts'
import { FakeLog, type Fault } from './fakeLog.ts'
import { connectTo, emptied, type LogStorage } from './logStorage.ts'

const count = (world: World): number => world.step(() => world.views.counters.next('calls'))
const look = (world: World): number => world.version

async function submit<T>(world: World, run: (world: World) => T): Promise<T> {
  return world.commits.submit(() => run(world))
}

/** A server with one world. What happens to its next calls to the log can be planned. */
interface Server {
  readonly world: World
  readonly log: FakeLog
}

/** What servers that share a world show, whatever keeps it. */
export function serverSuite(
  name: string,
  create: () => Promise<LogStorage>,
  { processes = 4 }: { readonly processes?: number } = {},
): void {
  const serve = async (amount: number): Promise<{ readonly servers: Server[]; readonly storage: LogStorage }> => {
    const storage = await create()
    const logs = await connectTo(storage, amount, processes)
    const servers = logs.map((inner, index) => {
      const log = new FakeLog(inner, [])
      return { log, world: new World('default', testPlan({ log, writer: `server ${index}`, patience: endlessPatience })) }
    })
    return { servers, storage }
  }

  describe(`servers with the log ${name}`, () => {
    test('sixteen callers of one world at four servers count each call once', async () => {
      const { servers } = await serve(4)
      const callers = Array.from({ length: 16 }, async (_, index) => {
        const counted: number[] = []
        for (let left = 4; left > 0; left -= 1) counted.push(await submit((servers[index % 4] as Server).world, count))
        return counted
      })
      const counted = (await Promise.all(callers)).flat()
      expect(counted.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 64 }, (_, index) => index + 1))
      for (const { world } of servers) expect(await submit(world, look)).toBe(64)
    })

    test.each<Fault>(['loses', 'late', 'conflict', 'fails', 'slow'])('an append that %s takes effect once', async (fault) => {
      const { servers } = await serve(2)
      const [one, other] = servers as [Server, Server]
      expect(await submit(one.world, count)).toBe(1)
      one.log.plan(fault)
      expect(await submit(one.world, count)).toBe(2)
      await one.log.calm()
      expect(await submit(other.world, count)).toBe(3)
      expect(await submit(one.world, look)).toBe(fault === 'conflict' ? 4 : 3)
    })

    test('where the log is emptied beneath a running server, its world is empty and is served', async () => {
      const { servers, storage } = await serve(2)
      const [one, other] = servers as [Server, Server]
      for (let round = 0; round < 3; round += 1) await submit(one.world, count)
      await submit(other.world, look)
      await emptied(storage, one.log)
      expect(await submit(one.world, look)).toBe(0)
      expect(await submit(other.world, count)).toBe(1)
      expect(await submit(one.world, count)).toBe(2)
    })

    test('a world that was deleted and made again has nothing of the first one, on any server', async () => {
      const { servers } = await serve(2)
      const [one, other] = servers as [Server, Server]
      for (let round = 0; round < 3; round += 1) await submit(one.world, count)
      await submit(other.world, look)
      await other.world.commits.drop()
      // As many steps as the first one had.
      for (let round = 0; round < 3; round += 1) await submit(other.world, (world) => world.step(() => world.views.counters.next('others')))
      expect(await submit(one.world, look)).toBe(3)
      expect(one.world.collection('tally/counters').keys()).toEqual(['others'])
      await other.world.commits.drop()
      expect(await submit(one.world, count)).toBe(1)
    })

    test('servers read a world that others change and compact meanwhile', async () => {
      const { servers } = await serve(3)
      const [one, other, third] = servers as [Server, Server, Server]
      const grow = async (): Promise<void> => {
        await Promise.all(Array.from({ length: 20 }, () => submit(one.world, count)))
        one.log.plan('compacts')
        await submit(one.world, count)
      }
      for (let round = 1; round <= 5; round += 1) {
        const [, seen] = await Promise.all([grow(), submit(other.world, look)])
        expect(seen).toBeGreaterThanOrEqual((round - 1) * 21)
        other.world.commits.unload()
      }
      expect([await submit(other.world, look), await submit(third.world, look)]).toEqual([105, 105])
    })
  })
}
