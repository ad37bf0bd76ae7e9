import { describe, expect, test } from 'vitest'
import { SnapshotMovedError, type Log } from '../../src/world/log.ts'
import { loggedStep, type LoggedChange } from '../../src/world/step.ts'
import { append, appendTo, read, rowsOf, stepsFrom } from './logCalls.ts'

/** What every log promises about compaction and deletion. */
export function snapshotSuite(name: string, connect: (count: number) => Promise<Log[]>): void {
  describe(`snapshots of the log ${name}`, () => {
    test('compaction replaces old steps by the records that they left, and keeps later ones', async () => {
      const [log, other] = (await connect(2)) as [Log, Log]
      await append(log, 0, stepsFrom(1, 6))
      expect(await log.compact('default', 'one', 4)).toBe(true)
      const whole = await read(other, { after: 0 })
      expect([whole.version, whole.snapshot?.version, whole.steps]).toEqual([6, 4, stepsFrom(5, 2)])
      expect((await rowsOf(whole.snapshot)).toSorted((a, b) => a.order - b.order)).toEqual(
        stepsFrom(1, 4).map(({ version }) => ({
          place: `["bank/loans","${version}"]`,
          order: version,
          record: `{"id":"${version}","writer":"writer"}`,
        })),
      )
      expect(await read(other, { incarnation: 'one', after: 4 })).toEqual({ incarnation: 'one', version: 6, steps: stepsFrom(5, 2) })
      expect((await read(other, { incarnation: 'one', after: 3 })).snapshot?.version).toBe(4)
      expect(await append(other, 6, stepsFrom(7, 1))).toBe(true)
    })

    test('compaction does nothing to another incarnation, to a version that is not there, or twice', async () => {
      const [log] = (await connect(1)) as [Log]
      await append(log, 0, stepsFrom(1, 3))
      expect(await log.compact('default', 'two', 2)).toBe(false)
      expect(await log.compact('none', 'one', 2)).toBe(false)
      expect(await log.compact('default', 'one', 4)).toBe(false)
      expect(await log.compact('default', 'one', 2)).toBe(true)
      expect(await log.compact('default', 'one', 2)).toBe(false)
      expect((await read(log, { after: 2, incarnation: 'one' })).steps).toEqual(stepsFrom(3, 1))
    })

    test('a later compaction replaces, adds and removes records', async () => {
      const [log] = (await connect(1)) as [Log]
      await append(log, 0, stepsFrom(1, 3))
      await log.compact('default', 'one', 3)
      const at = { collection: 'bank/loans' }
      const changes: LoggedChange[] = [
        { ...at, key: '1', order: 1 },
        { ...at, key: '2', order: 2, after: { id: '2', changed: true } },
        { ...at, key: '9', order: 9, after: { id: '9' } },
        { ...at, key: 'never', order: 10 },
      ]
      await append(log, 3, [loggedStep({ id: 'w:4', version: 4, at: 4, changes })])
      expect(await log.compact('default', 'one', 4)).toBe(true)
      const rows = await rowsOf((await read(log, { after: 0 })).snapshot)
      expect(rows.toSorted((a, b) => a.order - b.order).map(({ record }) => record)).toEqual([
        '{"id":"2","changed":true}',
        '{"id":"3","writer":"writer"}',
        '{"id":"9"}',
      ])
    })

    test('a reader gets the whole snapshot that it began, or is told to read again, while others compact and append', async () => {
      const [log, reader] = (await connect(2)) as [Log, Log]
      let version = 0
      let moved = 0
      const grow = async (): Promise<void> => {
        await append(log, version, stepsFrom(version + 1, 500))
        version += 500
        await log.compact('default', 'one', version)
      }
      await grow()
      const readAll = async (): Promise<void> => {
        const { snapshot, steps, version: last } = await read(reader, { after: 0 })
        try {
          const orders = (await rowsOf(snapshot)).map(({ order }) => order)
          expect(orders.toSorted((a, b) => a - b)).toEqual(stepsFrom(1, snapshot?.version ?? 0).map((step) => step.version))
          expect((snapshot?.version ?? 0) + steps.length).toBe(last)
        } catch (error) {
          if (!(error instanceof SnapshotMovedError)) throw error
          moved += 1
        }
      }
      const stale = (await read(reader, { after: 0 })).snapshot
      for (let round = 0; round < 6; round += 1) await Promise.all([grow(), readAll(), readAll()])
      await expect(rowsOf(stale)).rejects.toThrow(SnapshotMovedError)
      await readAll()
      expect(moved).toBeLessThanOrEqual(12)
    })

    test('a dropped world is gone, and another one of its name has nothing of it', async () => {
      const [log, other] = (await connect(2)) as [Log, Log]
      await append(log, 0, stepsFrom(1, 4))
      await log.compact('default', 'one', 2)
      const { snapshot } = await read(log, { after: 0 })
      expect(await other.drop('default', 'two')).toBe(false)
      expect(await other.drop('default', 'one')).toBe(true)
      expect(await other.drop('default', 'one')).toBe(false)
      await expect(rowsOf(snapshot)).rejects.toThrow(SnapshotMovedError)
      expect(await read(log, { incarnation: 'one', after: 4 })).toEqual({ incarnation: undefined, version: 0, steps: [] })
      expect(await append(log, 4, stepsFrom(5, 1))).toBe(false)
      expect(await appendTo(other, 'two', { after: 0, steps: stepsFrom(1, 2, 'new') })).toBe(true)
      expect(await append(log, 2, stepsFrom(3, 1))).toBe(false)
      expect(await read(log, { incarnation: 'one', after: 1 })).toEqual({ incarnation: 'two', version: 2, steps: stepsFrom(1, 2, 'new') })
      expect(await log.compact('default', 'two', 2)).toBe(true)
      expect(await rowsOf((await read(log, { after: 0 })).snapshot)).toHaveLength(2)
    })
  })
}
