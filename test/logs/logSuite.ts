import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Batch, Identity, Log, LoggedStep, Tail } from '../../src/world/log.ts'
import { loggedStep, type LoggedChange } from '../../src/world/step.ts'
import { append, appendTo, change, read, rowsOf, stepsFrom, type Thawed } from './logCalls.ts'
import { connectLogs, identity, type LogStorage } from './logStorage.ts'
import { snapshotSuite } from './snapshotSuite.ts'

/** What every log promises (see `Log`), whatever keeps it. Each test gets an empty storage. */
export function logSuite(name: string, create: () => Promise<LogStorage>, { processes = 4 }: { readonly processes?: number } = {}): void {
  const connect = (count: number): Promise<Log[]> => connectLogs(create, count, processes)

  describe(`the log ${name}`, () => {
    test('a world without writes has no steps', async () => {
      const [log] = (await connect(1)) as [Log]
      expect(await read(log, { after: 7 })).toEqual({ incarnation: undefined, version: 0, steps: [] })
      expect(await log.list()).toEqual([])
    })

    test('steps are read in order from any version on, by every process', async () => {
      const [log, other] = (await connect(2)) as [Log, Log]
      expect(await append(log, 0, stepsFrom(1, 2))).toBe(true)
      expect(await append(other, 2, stepsFrom(3, 1))).toBe(true)
      for (const each of [log, other]) {
        expect(await read(each, { after: 0 })).toEqual({ incarnation: 'one', version: 3, steps: stepsFrom(1, 3) })
        expect((await read(each, { after: 1 })).steps).toEqual(stepsFrom(2, 2))
        expect((await read(each, { after: 3 })).steps).toEqual([])
      }
    })

    test('an append that does not follow the last version returns false and writes nothing', async () => {
      const [log] = (await connect(1)) as [Log]
      await append(log, 0, stepsFrom(1, 2))
      for (const after of [0, 1, 3]) expect(await append(log, after, stepsFrom(after + 1, 3, 'late'))).toBe(false)
      expect(await log.append([{ world: 'empty', incarnation: 'one', after: 1, steps: stepsFrom(2, 1) }])).toEqual([false])
      expect((await read(log, { after: 0 })).steps).toEqual(stepsFrom(1, 2))
      expect((await log.list()).map(({ world }) => world)).toEqual(['default'])
    })

    test('one call appends to many worlds, each as a whole or not at all, and reads many', async () => {
      const [log] = (await connect(1)) as [Log]
      await append(log, 0, stepsFrom(1, 1))
      const batches = ['d', 'default', 'b', 'a', 'c'].map((world): Batch => ({
        world,
        incarnation: `of ${world}`,
        after: 0,
        steps: stepsFrom(1, 2, world),
      }))
      expect(await log.append(batches)).toEqual([true, false, true, true, true])
      const tails = await log.read([...batches, { world: 'none', after: 0 }].map(({ world }) => ({ world, after: 0 })))
      expect(tails.map(({ incarnation, version }) => [incarnation, version])).toEqual([
        ['of d', 2],
        ['one', 1],
        ['of b', 2],
        ['of a', 2],
        ['of c', 2],
        [undefined, 0],
      ])
      expect(await log.list()).toEqual([
        { world: 'a', incarnation: 'of a', version: 2 },
        { world: 'b', incarnation: 'of b', version: 2 },
        { world: 'c', incarnation: 'of c', version: 2 },
        { world: 'd', incarnation: 'of d', version: 2 },
        { world: 'default', incarnation: 'one', version: 1 },
      ])
    })

    test('exactly one of several appends at the same version takes effect, as a whole', async () => {
      const logs = await connect(4)
      for (let after = 0; after < 12; after += 3) {
        const tries = logs.map((log, index) => append(log, after, stepsFrom(after + 1, 3, `writer ${index}`)))
        const winner = (await Promise.all(tries)).flatMap((won, index) => (won ? [index] : []))
        expect(winner).toHaveLength(1)
        expect((await read(logs[0] as Log, { after })).steps).toEqual(stepsFrom(after + 1, 3, `writer ${winner[0]}`))
      }
    })

    test('exactly one of several processes makes a world, and the others learn its incarnation', async () => {
      const logs = await connect(4)
      const births = logs.map((log, index) => appendTo(log, `by ${index}`, { after: 0, steps: stepsFrom(1, 1, `writer ${index}`) }))
      const made = (await Promise.all(births)).indexOf(true)
      for (const log of logs) expect(await read(log, { after: 0 })).toMatchObject({ incarnation: `by ${made}`, version: 1 })
    })

    test('each of sixteen writers on one world appends its steps, and none is lost or there twice', async () => {
      const logs = await connect(4)
      const writer = async (index: number): Promise<void> => {
        const log = logs[index % 4] as Log
        for (let left = 5; left > 0;) {
          const { incarnation = `by ${index}`, version } = await read(log, { after: 0 })
          const step = { ...(stepsFrom(version + 1, 1)[0] as LoggedStep), id: `${index}:${left}` }
          if (await appendTo(log, incarnation, { after: version, steps: [step] })) left -= 1
        }
      }
      await Promise.all(Array.from({ length: 16 }, (_, index) => writer(index)))
      const { steps } = await read(logs[0] as Log, { after: 0 })
      expect(steps.map(({ version }) => version)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1))
      expect(new Set(steps.map(({ id }) => id)).size).toBe(80)
    })

    test('a read returns whole appends only, without gaps', async () => {
      const [log, reader] = (await connect(2)) as [Log, Log]
      let reads: readonly Tail[] = []
      for (let after = 0; after < 200; after += 50) {
        const appended = append(log, after, stepsFrom(after + 1, 50))
        const found = await Promise.all(Array.from({ length: 5 }, () => read(reader, { after: 0 })))
        expect(await appended).toBe(true)
        reads = [...reads, ...found, await read(reader, { after: 0 })]
      }
      for (const { steps, version } of reads) expect([steps.length % 50, steps.length]).toEqual([0, version])
      for (const { steps } of reads) expect(steps.map(({ version }) => version)).toEqual(steps.map((_, index) => index + 1))
    })

    test('worlds with similar names do not affect each other', async () => {
      const [log] = (await connect(1)) as [Log]
      const names = ['a', 'A', 'a.b', 'a_b', 'a-b', '__proto__', 'constructor', '..', '1', '01', 'x'.repeat(64)]
      const batches = names.map((world, index): Batch => ({ world, incarnation: 'one', after: 0, steps: stepsFrom(1, index + 1, world) }))
      expect(await log.append(batches)).toEqual(names.map(() => true))
      const tails = await log.read(names.map((world) => ({ world, after: 0 })))
      expect(tails.map(({ steps }) => steps)).toEqual(batches.map(({ steps }) => steps))
    })

    test('thousands of steps go into one append, and a large document into one step', async () => {
      const [log] = (await connect(1)) as [Log]
      expect(await append(log, 0, stepsFrom(1, 5_000))).toBe(true)
      expect((await read(log, { after: 4_998 })).steps).toEqual(stepsFrom(4_999, 2))
      expect((await read(log, { after: 0 })).steps).toHaveLength(5_000)
      const large: LoggedChange = { collection: 'bank/loans', key: 'a', after: { id: 'a', text: 'ä'.repeat(1_000_000) }, order: 0 }
      const step = loggedStep({ id: 'w:1', version: 5_001, at: 0, changes: [large] })
      expect(await append(log, 5_000, [step])).toBe(true)
      expect((await read(log, { after: 5_000 })).steps).toEqual([step])
    })

    test('texts are read back unchanged to the byte, from steps and from snapshots', async () => {
      const [log] = (await connect(1)) as [Log]
      let version = 0
      const rows = new Map<string, string>()
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
          const step = loggedStep({ id: `w:${version + 1}`, version: version + 1, at: 1_772_352_000_000.5, changes })
          expect(await append(log, version, [step])).toBe(true)
          expect((await read(log, { after: version })).steps).toEqual([step])
          version += 1
          for (const { collection, key, after } of changes) {
            const place = JSON.stringify([collection, key])
            if (after) rows.set(place, JSON.stringify(after))
            else rows.delete(place)
          }
        }),
      )
      expect(await log.compact('default', 'one', version)).toBe(true)
      const { snapshot } = await read(log, { after: 0 })
      const found = await rowsOf(snapshot)
      expect(new Map(found.map(({ place, record }) => [place, record]))).toEqual(rows)
      expect([snapshot?.version, snapshot?.at]).toEqual([version, 1_772_352_000_000.5])
    })

    test('changing an appended or read step does not change the log', async () => {
      const [log] = (await connect(1)) as [Log]
      const steps = structuredClone(stepsFrom(1, 2)) as Thawed[]
      await append(log, 0, steps)
      for (const target of [steps, (await read(log, { after: 0 })).steps as Thawed[]]) {
        for (const step of target) step.changes = 'changed'
        target.length = 0
      }
      expect((await read(log, { after: 0 })).steps).toEqual(stepsFrom(1, 2))
    })

    test('worlds outlive the connection that wrote them, and a closed connection refuses to work', async () => {
      const storage = await create()
      const first = await storage.connect()
      await first.open(identity)
      await append(first, 0, stepsFrom(1, 2))
      await first.compact('default', 'one', 1)
      await first.close()
      await expect(read(first, { after: 0 })).rejects.toBeInstanceOf(Error)
      await expect(append(first, 2, stepsFrom(3, 1))).rejects.toBeInstanceOf(Error)
      await expect(first.health()).rejects.toBeInstanceOf(Error)
      const second = await storage.connect()
      await second.open(identity)
      await second.health()
      const { snapshot, steps } = await read(second, { after: 0 })
      expect([await rowsOf(snapshot), steps]).toMatchObject([[{ order: 1 }], stepsFrom(2, 1)])
      await second.close()
      await storage.remove?.()
    })

    test('a log refuses another seed, format or provider, and warns once of a changed document', async () => {
      const storage = await create()
      const opened = async (given: Partial<Identity>): Promise<readonly string[]> => {
        const log = await storage.connect()
        return log.open({ ...identity, ...given }).finally(() => log.close())
      }
      expect(await opened({})).toEqual([])
      await expect(opened({ seed: 2 })).rejects.toThrow('was made with the seed 1, not 2')
      await expect(opened({ format: 0 })).rejects.toThrow('was written by a newer version of Tallystick')
      await expect(opened({ providers: [{ name: 'shop', digest: 'a' }] })).rejects.toThrow('has worlds of bank, not of shop')
      const changed = { providers: [{ name: 'bank', digest: 'b' }] }
      expect(await opened(changed)).toMatchObject([expect.stringContaining('The document of bank has changed')])
      expect(await opened(changed)).toEqual([])
      await storage.remove?.()
    })
  })

  snapshotSuite(name, connect)
}
