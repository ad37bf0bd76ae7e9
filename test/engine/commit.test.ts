import { describe, expect, test } from 'vitest'
import { NothingAppendedError, type Batch } from '../../src/world/log.ts'
import { MemoryLog, MemoryStorage } from '../logs/memoryLog.ts'
import { ask, shopMock } from './shop.ts'

/** A log in memory that can be made slow or made to fail. */
class TestLog extends MemoryLog {
  failing: Error | undefined
  closed = false
  readonly #waiting: (() => void)[] = []
  #held = false

  hold(): void {
    this.#held = true
  }

  letGo(): void {
    this.#held = false
    for (const go of this.#waiting.splice(0)) go()
  }

  override async append(batches: readonly Batch[]): Promise<readonly boolean[]> {
    if (this.#held) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (this.failing) throw this.failing
    return super.append(batches)
  }

  override async close(): Promise<void> {
    this.closed = true
  }
}

const diskFull = 'disk full: /home/me/worlds.db'

const create = { body: { id: 'a' } }

describe('with a store', () => {
  test('a reply is sent when the state that it shows is saved, and not before', async () => {
    const storage = new MemoryStorage()
    const log = new TestLog(storage)
    const mock = shopMock({}, { store: log })
    await ask(mock, '/shop/things/x')
    log.hold()
    const left: string[] = []
    const writing = ask(mock, '/shop/things', create).then((reply) => left.push(`written ${reply.status}`))
    const reading = ask(mock, '/shop/things/a').then((reply) => left.push(`read ${reply.status}`))
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(left).toEqual([])
    log.letGo()
    await Promise.all([writing, reading])
    expect(left).toEqual(['written 201', 'read 200'])
    expect(storage.stepsOf('default')).toHaveLength(1)
  })

  test.each([
    ['not-durable', 'Try again.', new NothingAppendedError(diskFull)],
    ['outcome-unknown', 'Find out whether it took effect before you repeat it.', new Error(diskFull)],
  ])('a call that could not be saved gets the problem %s, and its changes are not visible', async (name, detail, failure) => {
    const storage = new MemoryStorage()
    const log = new TestLog(storage)
    const mock = shopMock({}, { store: log })
    log.failing = failure
    const [created, read] = await Promise.all([ask(mock, '/shop/things', create), ask(mock, '/shop/things/a')])
    expect(created).toMatchObject({ status: 503, body: { type: `urn:tallystick:problem:${name}`, detail } })
    expect([404, 503]).toContain(read.status)
    log.failing = undefined
    expect((await ask(mock, '/shop/things/a')).status).toBe(404)
    expect((await mock.world().state()).collections).toEqual({})
    expect((await ask(mock, '/shop/things', create)).status).toBe(201)
    const entries = await mock.world().journal()
    expect(entries.map(({ reply, notes }) => [reply.status, notes.length])).toContainEqual([503, 1])
    const undone = entries.find(({ reply }) => reply.status === 503)
    expect([undone?.versionBefore, undone?.version, undone?.reads, undone?.writes]).toEqual([undefined, undefined, [], []])
  })

  test('a world does not change when another process takes over', async () => {
    const storage = new MemoryStorage()
    const log = new TestLog(storage)
    const before = shopMock({}, { store: log })
    await ask(before, '/shop/things', create)
    await before.world().setClock('2030-01-01T00:00:00Z')
    await before.close()
    expect(log.closed).toBe(true)
    const after = shopMock({}, { store: log })
    expect((await ask(after, '/shop/things/a')).body).toEqual({ id: 'a' })
    expect((await after.world().clock()).now).toMatch(/^2030-01-01T00:00/)
    expect((await ask(after, '/shop/things', { body: { id: 'b' } })).headers['x-count']).toBe('2')
  })

  test('a call runs again after another process has written first', async () => {
    const storage = new MemoryStorage()
    const log = new TestLog(storage)
    const [one, two] = [shopMock({}, { store: log }), shopMock({}, { store: log })]
    await Promise.all([ask(one, '/shop/things/x'), ask(two, '/shop/things/x')])
    await ask(one, '/shop/things', create)
    const late = await ask(two, '/shop/things', { body: { id: 'b' } })
    expect(late).toMatchObject({ status: 201, headers: { 'x-count': '2' } })
    expect(storage.stepsOf('default').map(({ version }) => version)).toEqual([1, 2])
  })
})
