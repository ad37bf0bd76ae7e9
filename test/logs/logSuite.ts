import * as fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Change } from '../../src/world/collection/collection.ts'
import type { Log, Step } from '../../src/world/log.ts'

/** A place where logs are kept. */
export interface LogStorage {
  /** A log of its own on the same steps, as each process has one. */
  connect(): Promise<Log>
  /** Removes all that is there. */
  remove?(): Promise<void>
}

/** What every log promises (see `Log`), whatever keeps it. Each test gets an empty storage. */
export function logSuite(name: string, create: () => Promise<LogStorage>): void {
  const connect = async (count: number): Promise<Log[]> => {
    const storage = await create()
    const logs = await Promise.all(Array.from({ length: count }, () => storage.connect()))
    onTestFinished(async () => {
      await Promise.all(logs.map((log) => log.close?.()))
      await storage.remove?.()
    })
    return logs
  }

  describe(`the log ${name}`, () => {
    test('a world without writes has no steps', async () => {
      const [log] = (await connect(1)) as [Log]
      expect(await log.read('default', 0)).toEqual([])
      expect(await log.read('default', 7)).toEqual([])
    })

    test('steps are read in order from any version on, by every process', async () => {
      const [log, other] = (await connect(2)) as [Log, Log]
      expect(await log.append('default', 0, stepsFrom(1, 2))).toBe(true)
      expect(await other.append('default', 2, stepsFrom(3, 1))).toBe(true)
      for (const each of [log, other]) {
        expect(await each.read('default', 0)).toEqual(stepsFrom(1, 3))
        expect(await each.read('default', 1)).toEqual(stepsFrom(2, 2))
        expect(await each.read('default', 3)).toEqual([])
      }
    })

    test('an append that does not follow the last version returns false and writes nothing', async () => {
      const [log] = (await connect(1)) as [Log]
      await log.append('default', 0, stepsFrom(1, 2))
      for (const after of [0, 1, 3]) expect(await log.append('default', after, stepsFrom(after + 1, 3, 'late'))).toBe(false)
      expect(await log.append('empty', 1, stepsFrom(2, 1))).toBe(false)
      expect(await log.read('default', 0)).toEqual(stepsFrom(1, 2))
      expect(await log.read('empty', 0)).toEqual([])
    })

    test('exactly one of several appends at the same version takes effect, as a whole', async () => {
      const logs = await connect(4)
      for (let after = 0; after < 12; after += 3) {
        const tries = logs.map((log, index) => log.append('default', after, stepsFrom(after + 1, 3, `writer ${index}`)))
        const winner = (await Promise.all(tries)).flatMap((won, index) => (won ? [index] : []))
        expect(winner).toHaveLength(1)
        expect(await (logs[0] as Log).read('default', after)).toEqual(stepsFrom(after + 1, 3, `writer ${winner[0]}`))
      }
    })

    test('a read returns whole appends only, without gaps', async () => {
      const [log, reader] = (await connect(2)) as [Log, Log]
      let reads: readonly (readonly Step[])[] = []
      for (let after = 0; after < 200; after += 50) {
        const appended = log.append('default', after, stepsFrom(after + 1, 50))
        const read = await Promise.all(Array.from({ length: 5 }, () => reader.read('default', 0)))
        expect(await appended).toBe(true)
        reads = [...reads, ...read, await reader.read('default', 0)]
      }
      for (const steps of reads) expect(steps.length % 50).toBe(0)
      for (const steps of reads) expect(steps.map(({ version }) => version)).toEqual(steps.map((_, index) => index + 1))
    })

    test('worlds with similar names do not affect each other', async () => {
      const [log] = (await connect(1)) as [Log]
      const names = ['a', 'A', 'a.b', 'a_b', 'a-b', '__proto__', 'constructor', '..', '1', '01', 'x'.repeat(64)]
      for (const [index, world] of names.entries()) expect(await log.append(world, 0, stepsFrom(1, index + 1, world))).toBe(true)
      for (const [index, world] of names.entries()) expect(await log.read(world, 0)).toEqual(stepsFrom(1, index + 1, world))
    })

    test('thousands of steps go into one append, and a large document into one step', async () => {
      const [log] = (await connect(1)) as [Log]
      expect(await log.append('default', 0, stepsFrom(1, 5_000))).toBe(true)
      expect(await log.read('default', 4_998)).toEqual(stepsFrom(4_999, 2))
      expect(await log.read('default', 0)).toHaveLength(5_000)
      const large: Change = { collection: 'bank/loans', key: 'a', after: { id: 'a', text: 'ä'.repeat(1_000_000) }, order: 0 }
      expect(await log.append('default', 5_000, [{ id: 'w:1', version: 5_001, at: 0, changes: [large] }])).toBe(true)
      expect((await log.read('default', 5_000))[0]?.changes).toEqual([large])
    })

    test('documents are read back unchanged to the byte, and absent fields stay absent', async () => {
      const [log] = (await connect(1)) as [Log]
      let version = 0
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
          const step: Step = { id: `w:${version + 1}`, version: version + 1, at: 1_772_352_000_000.5, changes }
          expect(await log.append('default', version, [step])).toBe(true)
          const found = await log.read('default', version)
          version += 1
          expect(found).toHaveLength(1)
          expect(found[0]).toEqual(JSON.parse(JSON.stringify(step)))
          expect(found[0]?.changes.map(textOf)).toEqual(changes.map(textOf))
        }),
      )
    })

    test('changing an appended or read step does not change the log', async () => {
      const [log] = (await connect(1)) as [Log]
      const steps = structuredClone(stepsFrom(1, 2)) as Thawed[]
      await log.append('default', 0, steps)
      for (const target of [steps, (await log.read('default', 0)) as Thawed[]]) {
        for (const step of target) step.changes.length = 0
        target.length = 0
      }
      expect(await log.read('default', 0)).toEqual(stepsFrom(1, 2))
    })

    test('steps outlive the connection that wrote them, and a closed connection refuses to work', async () => {
      const storage = await create()
      const first = await storage.connect()
      await first.append('default', 0, stepsFrom(1, 2))
      await first.close?.()
      await expect(first.read('default', 0)).rejects.toBeInstanceOf(Error)
      await expect(first.append('default', 2, stepsFrom(3, 1))).rejects.toBeInstanceOf(Error)
      const second = await storage.connect()
      expect(await second.read('default', 0)).toEqual(stepsFrom(1, 2))
      await second.close?.()
      await storage.remove?.()
    })
  })
}

/** Steps that anybody may write to. */
type Thawed = Omit<Step, 'changes'> & { changes: Change[] }

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '\0', '\u{d800}', '\u{dfff}', '__proto__', "'; --", '\u{2028}'))
const number = fc.constantFrom(0, 0.1, -1, 1e308, 5e-324, Number.MAX_SAFE_INTEGER, 2 ** 60)
const document = fc.oneof(fc.dictionary(text, fc.jsonValue()), fc.dictionary(text, fc.oneof(number, text, fc.constant(null))))
const place = { collection: fc.constantFrom('bank/loans', 'tally/counters'), key: text, order: fc.nat() }
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ ...place, after: document }),
  fc.record({ ...place, before: document, after: document }),
  fc.record({ ...place, before: document }),
)

/** The order of fields counts: replies show it. */
function textOf({ before, after }: Change): string {
  return JSON.stringify([before ?? 'absent', after ?? 'absent'])
}

function stepsFrom(version: number, count: number, writer = 'writer'): Step[] {
  return Array.from({ length: count }, (_, index) => {
    const at = version + index
    const changes = [{ collection: 'bank/loans', key: `${at}`, after: { id: `${at}`, writer }, order: at }]
    return { id: `${writer}:${at}`, version: at, at: 1_772_352_000_000 + at, changes }
  })
}
