import { afterAll, afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { createMock } from '../../../src/index.ts'
import { handlers } from '../../../src/msw.ts'
import { listen } from '../../../src/node.ts'
import { httpControl, localControl, pageControl, type Control } from '../../../src/testing.ts'
import { MemoryStorage, type MemoryLog } from '../../logs/memoryLog.ts'
import { pageOf } from '../controls/pageOf.ts'

const start = Date.UTC(2026, 0, 1)
const options = { providers: [fint], now: () => start, mostWorlds: 4 }
const listening = await listen(createMock(options), { port: 0 })
afterAll(() => listening.close())

const controls: Readonly<Record<string, Control>> = {
  'in this process': localControl(createMock(options)),
  'over HTTP': httpControl(listening.url),
  'behind MSW': handlers(createMock(options)).control,
  'in a page': pageControl(pageOf({ tally: localControl(createMock(options)) })),
}

/** Real time, as worlds measure how long they were idle. It stands still until a test moves it. */
function stopRealTime(): { readonly pass: (milliseconds: number) => Promise<unknown> } {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  onTestFinished(() => void vi.useRealTimers())
  return { pass: (milliseconds) => vi.advanceTimersByTimeAsync(milliseconds) }
}

describe.each(Object.entries(controls))('a world that is made %s', (_, control) => {
  afterEach(async () => {
    for (const name of await control.worldNames()) await control.world(name).delete()
    for (const { name } of await control.templates()) await control.removeTemplate(name)
  })

  test('has a new name, and is deleted at the end of its block', async () => {
    const names: string[] = []
    {
      await using first = await control.createWorld()
      await using second = await control.createWorld()
      await first.given({ state: 'a customer is registered' })
      expect((await second.state()).collections).toEqual({})
      names.push(first.name, second.name)
      expect(first.headers).toEqual({ 'x-mock-world': first.name })
      expect(await control.worldNames()).toEqual(names.toSorted())
    }
    expect(new Set(names).size).toBe(2)
    expect(await control.worldNames()).toEqual([])
  })

  test('may be deleted before the end of its block', async () => {
    {
      await using world = await control.createWorld()
      await world.delete()
    }
    expect(await control.worldNames()).toEqual([])
  })

  test('may have a given name, unless another world has it', async () => {
    const world = await control.createWorld({ name: 'mine' })
    expect(world.name).toBe('mine')
    const error = { problem: { status: 409, type: 'urn:tallystick:problem:world-exists' }, message: 'There is a world "mine" already.' }
    await expect(control.createWorld({ name: 'mine' })).rejects.toMatchObject(error)
    await expect(control.createWorld({ name: 'a b' })).rejects.toMatchObject({ problem: { type: 'urn:tallystick:problem:bad-world' } })
  })

  test('starts as a copy of its template, and shares nothing with it', async () => {
    const world = control.world('source')
    await world.given({ state: 'a customer has an unpaid loan', params: { phone: '08122222222' } })
    await world.freeze('2026-03-01T08:00:00Z')
    await world.setStrict(true)
    await world.override({ operation: 'disburseLoan', reply: { status: 409 } })
    await world.saveTemplate('indebted')
    await world.given({ state: 'a customer is registered', params: { phone: '08133333333' } })
    const copy = await control.createWorld({ template: 'indebted' })
    const state = await copy.state()
    expect(state).toMatchObject({ now: '2026-03-01T08:00:00.000Z', strict: true, version: 1 })
    expect(state.collections['fint/customers']).toMatchObject({ total: 1, records: [{ phone: '08122222222' }] })
    expect(await copy.overrides()).toHaveLength(1)
    await copy.given({ state: 'the loan is repaid', params: { phone: '08122222222' } })
    await copy.removeOverrides()
    const again = await control.createWorld({ template: 'indebted' })
    expect((await again.state()).collections).toEqual(state.collections)
  })

  test('goes back to the state of its template when it is reset, even if the template was changed or removed', async () => {
    const world = control.world('source')
    await world.given({ state: 'a customer is registered', params: { phone: '08122222222' } })
    await world.freeze('2026-03-01T08:00:00Z')
    await world.saveTemplate('one')
    const copy = await control.createWorld({ template: 'one' })
    const atFirst = await copy.state()
    await control.removeTemplate('one')
    await copy.given({ state: 'a customer has an unpaid loan', params: { phone: '08133333333' } })
    await copy.advance('P30D')
    await copy.reset()
    expect(await copy.state()).toEqual({ ...atFirst, version: expect.any(Number) })
    await world.reset()
    expect((await world.state()).collections).toEqual({})
    await copy.delete()
    expect((await (await control.createWorld({ name: copy.name })).state()).collections).toEqual({})
  })

  test('cannot be a copy of an unknown template, and is not made then', async () => {
    await control.world('source').given({ state: 'a customer is registered' })
    await control.world('source').saveTemplate('one')
    await control.world('source').saveTemplate('one')
    expect(await control.templates()).toEqual([{ name: 'one', records: 2 }])
    const unknown = control.createWorld({ name: 'none', template: 'two' })
    await expect(unknown).rejects.toThrow('There is no template "two". Templates: one.')
    await expect(control.removeTemplate('two')).rejects.toMatchObject({ problem: { type: 'urn:tallystick:problem:no-such-template' } })
    await control.removeTemplate('one')
    expect([await control.templates(), await control.worldNames()]).toEqual([[], ['source']])
  })

  test('is deleted when it was idle for its time to live, in real time, and not before', async () => {
    const { pass } = stopRealTime()
    await control.createWorld({ name: 'short', ttl: 'PT1S' })
    await control.createWorld({ name: 'long', ttl: 'PT1H' })
    await control.createWorld({ name: 'used', ttl: 'PT1S' })
    await control.world('short').advance('P1D')
    await pass(900)
    await control.world('used').clock()
    expect(await control.worldNames()).toEqual(['long', 'short', 'used'])
    await pass(200)
    expect(await control.worldNames()).toEqual(['long', 'used'])
    await pass(700)
    expect(await control.worldNames()).toEqual(['long', 'used'])
    await pass(200)
    expect(await control.worldNames()).toEqual(['long'])
    await pass(3_500_000)
    expect(await control.worldNames()).toEqual(['long'])
    await pass(100_000)
    expect(await control.worldNames()).toEqual([])
  })

  test.each(['PT0.9S', 'soon', 'P1.5M'])('cannot have the time to live %s', async (ttl) => {
    const message = 'Invalid time to live. Expected an ISO 8601 duration of at least a second, such as PT10M.'
    await expect(control.createWorld({ ttl })).rejects.toThrow(message)
    expect(await control.worldNames()).toEqual([])
  })

  test('counts towards the limit of worlds', async () => {
    for (let count = 0; count < 4; count += 1) await control.createWorld()
    await expect(control.createWorld()).rejects.toThrow('There are 4 worlds already; delete one first.')
  })
})

test('a template has no name of other characters than a world', async () => {
  const world = localControl(createMock(options)).world()
  await expect(world.saveTemplate('two customers')).rejects.toThrow('"template" must have 1 to 64 of these characters')
})

test('there are at most 100 templates', async () => {
  const world = localControl(createMock(options)).world()
  for (let count = 0; count < 100; count += 1) await world.saveTemplate(`template-${count}`)
  await world.saveTemplate('template-0')
  await expect(world.saveTemplate('one-more')).rejects.toMatchObject({ problem: { status: 429 } })
})

test('a copy that would have too many records is not made', async () => {
  const control = localControl(createMock({ ...options, mostRecords: 2 }))
  await control.world('source').given({ state: 'a customer is registered' })
  await control.world('source').saveTemplate('full')
  expect((await control.createWorld({ name: 'copy', template: 'full' })).name).toBe('copy')
  await expect(control.world('copy').given({ state: 'a customer is registered', params: { phone: '08133333333' } })).rejects.toMatchObject({
    problem: { type: 'urn:tallystick:problem:too-many-records' },
  })
})

describe('with a store', () => {
  test('a world that another process has cannot be made', async () => {
    const storage = new MemoryStorage()
    const [one, two] = await Promise.all([0, 1].map(async () => createMock({ providers: [fint], store: await storage.connect() })))
    await one?.world('taken').given({ state: 'a customer is registered' })
    const made = localControl(two as never).createWorld({ name: 'taken' })
    await expect(made).rejects.toThrow('There is a world "taken" already.')
    expect(two?.worldNames()).toEqual(['taken'])
  })

  test('worlds of two processes have different new names', async () => {
    const storage = new MemoryStorage()
    const names = await Promise.all(
      [0, 1].map(async () => (await localControl(createMock({ store: await storage.connect() })).createWorld()).name),
    )
    expect(new Set(names).size).toBe(2)
  })

  test('templates are those of all processes, after a restart too, and are no worlds', async () => {
    const storage = new MemoryStorage()
    const connect = async (): Promise<Control> => localControl(createMock({ ...options, store: await storage.connect() }))
    const [one, two] = [await connect(), await connect()]
    await one.world('source').given({ state: 'a customer is registered', params: { phone: '08122222222' } })
    await one.world('source').saveTemplate('registered')
    expect(await two.templates()).toEqual([{ name: 'registered', records: 2 }])
    const copy = await two.createWorld({ name: 'copy', template: 'registered' })
    expect((await copy.state()).collections['fint/customers']).toMatchObject({ total: 1, records: [{ phone: '08122222222' }] })
    expect(await (await connect()).worldNames()).toEqual(['copy', 'source'])
    await two.removeTemplate('registered')
    expect(await one.templates()).toEqual([])
    await expect(one.createWorld({ template: 'registered' })).rejects.toThrow('There is no template "registered". Templates: none.')
    expect(await (await connect()).templates()).toEqual([])
  })

  test('a copy that any process resets goes back to what it started with, whatever became of the template', async () => {
    const storage = new MemoryStorage()
    const connect = async (): Promise<Control> => localControl(createMock({ ...options, store: await storage.connect() }))
    const [one, two] = [await connect(), await connect()]
    await one.world('source').given({ state: 'a customer is registered', params: { phone: '08122222222' } })
    await one.world('source').saveTemplate('registered')
    const copy = await one.createWorld({ name: 'copy', template: 'registered' })
    const atFirst = (await copy.state()).collections
    await one.removeTemplate('registered')
    for (const control of [one, two, await connect()]) {
      await control.world('copy').given({ state: 'a customer has an unpaid loan', params: { phone: '08133333333' } })
      await control.world('copy').reset()
      expect((await copy.state()).collections).toEqual(atFirst)
    }
    await copy.saveTemplate('again')
    expect(await one.templates()).toEqual([{ name: 'again', records: 2 }])
  })

  test('two processes that save a template at the same time do not lose one', async () => {
    const storage = new MemoryStorage()
    const [one, two] = [await storage.connect(), await storage.connect()].map((store) => localControl(createMock({ ...options, store })))
    await one?.world('source').given({ state: 'a customer is registered' })
    await Promise.all([one?.world('source').saveTemplate('a'), two?.world('source').saveTemplate('b')])
    expect((await one?.templates())?.map(({ name }) => name)).toEqual(['a', 'b'])
  })

  test('a time to live is known to every process that uses the world, after a reset too, and each use counts', async () => {
    const { pass } = stopRealTime()
    const storage = new MemoryStorage()
    const connect = async (): Promise<{ readonly log: MemoryLog; readonly control: Control }> => {
      const log = await storage.connect()
      return { log, control: localControl(createMock({ ...options, store: log })) }
    }
    const [maker, reader, late] = [await connect(), await connect(), await connect()]
    const made = await maker.control.createWorld({ name: 'short', ttl: 'PT1S' })
    await made.given({ state: 'a customer is registered' })
    await reader.control.world('short').clock()
    for (let round = 0; round < 6; round += 1) {
      await pass(400)
      await reader.control.world('short').clock()
    }
    expect(storage.worlds.has('short')).toBe(true)
    await maker.log.close()
    await late.control.world('short').reset()
    await reader.log.close()
    expect((await late.control.world('short').state()).collections).toEqual({})
    await pass(1_100)
    expect(storage.worlds.has('short')).toBe(false)
  })

  test('a world without a time to live does not end with that of a world that had its name', async () => {
    const { pass } = stopRealTime()
    const storage = new MemoryStorage()
    const [one, two] = [await storage.connect(), await storage.connect()].map((store) => localControl(createMock({ ...options, store })))
    await one?.createWorld({ name: 'short', ttl: 'PT1S' })
    await two?.world('short').delete()
    await two?.createWorld({ name: 'short' })
    await pass(3_000)
    expect(storage.worlds.has('short')).toBe(true)
  })

  test('a world whose time to live is over is empty when it is opened again', async () => {
    const { pass } = stopRealTime()
    const storage = new MemoryStorage()
    const control = localControl(createMock({ providers: [fint], store: await storage.connect() }))
    const world = await control.createWorld({ name: 'short', ttl: 'PT1S' })
    await world.given({ state: 'a customer is registered' })
    await pass(1_100)
    expect(await control.worldNames()).toEqual([])
    expect((await world.state()).collections).toEqual({})
  })
})
