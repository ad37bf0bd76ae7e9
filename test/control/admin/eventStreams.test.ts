import { expect, onTestFinished, test, vi } from 'vitest'
import { EventStreams } from '../../../src/control/admin/eventStreams.ts'
import type { EntryOfWorld } from '../../../src/control/journal/entryOfWorld.ts'
import { Audience } from '../../../src/mock/audience.ts'

const entry = (id: number, world = 'default'): EntryOfWorld => ({
  id,
  world,
  at: 0,
  realTime: 0,
  took: 1,
  answeredBy: 'handler',
  request: { method: 'GET', path: `/${id}`, query: {}, headers: {} },
  reply: { status: 200, headers: {} },
  why: [],
  violations: [],
  reads: [],
  writes: [],
  notes: [],
})

interface Reading {
  readonly audience: Audience
  readonly streams: EventStreams
  readonly say: (id: number, world?: string) => void
  /** The events of the next piece of the body; undefined at its end. */
  readonly next: () => Promise<string[] | undefined>
  readonly leave: () => Promise<void>
}

type Streaming = Parameters<EventStreams['open']>[0]

function reading(
  earlier: readonly EntryOfWorld[] | Promise<readonly EntryOfWorld[]> = [],
  { longestWait, ...wanted }: Pick<Streaming, 'world' | 'isWanted'> & { readonly longestWait?: number } = {},
): Reading {
  const audience = new Audience()
  const streams = new EventStreams(longestWait)
  const reader = streams.open({ audience, earlier: Promise.resolve(earlier), ...wanted }).getReader()
  const say = (id: number, world = 'default'): void => {
    const { world: _, ...exchange } = entry(id, world)
    audience.tell?.({ world, status: 200, exchange: () => exchange })
  }
  const next = async (): Promise<string[] | undefined> => {
    const { value } = await reader.read()
    if (!value) return undefined
    const events = new TextDecoder().decode(value).split('\n\n').filter(isEvent)
    return events.length > 0 ? events.map(shown) : next()
  }
  return { audience, streams, say, next, leave: () => reader.cancel() }
}

/** Comments show that the connection is alive. */
function isEvent(text: string): boolean {
  return text !== '' && !text.startsWith(':')
}

/** `exchange default/1` */
function shown(event: string): string {
  const [name, data] = event.split('\n').map((line) => line.slice(line.indexOf(':') + 1).trim())
  if (name !== 'exchange') return `${name} ${data}`
  const { world, id } = JSON.parse(data ?? '') as EntryOfWorld
  return `exchange ${world}/${id}`
}

test('earlier exchanges come first, then each new one, and none twice', async () => {
  const { say, next } = reading(new Promise((resolve) => setTimeout(() => resolve([entry(1), entry(2)]), 20)))
  // These are recorded while the journal is read, which already has the first of them.
  say(2)
  say(3)
  say(1, 'other')
  expect(await next()).toEqual(['start {}', 'exchange default/1', 'exchange default/2'])
  expect(await next()).toEqual(['exchange default/3', 'exchange other/1'])
  say(4)
  expect(await next()).toEqual(['exchange default/4'])
})

test('the mock keeps at most 500 exchanges for a client that does not read, and tells it how many it missed', async () => {
  const { say, next } = reading()
  expect(await next()).toEqual(['start {}'])
  for (let id = 1; id <= 1_200; id += 1) say(id)
  const sent: string[] = []
  while (sent.at(-1) !== 'exchange default/1200') sent.push(...((await next()) ?? []))
  expect(sent[0]).toBe('skipped 700')
  expect(sent).toHaveLength(501)
})

test('many exchanges are sent in pieces, first those recorded earlier, each once and in order', async () => {
  const earlier = Array.from({ length: 500 }, (_, index) => entry(index + 1))
  const { say, next } = reading(earlier)
  const pieces: string[][] = [(await next()) ?? []]
  for (let id = 501; id <= 1_000; id += 1) say(id)
  while (pieces.at(-1)?.at(-1) !== 'exchange default/1000') pieces.push((await next()) ?? [])
  expect(pieces.flat()).toEqual(['start {}', ...Array.from({ length: 1_000 }, (_, index) => `exchange default/${index + 1}`)])
  // An entry has about 260 characters, and a piece about 65,000.
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(300)
})

test('only wanted exchanges are sent, and the others do not count as skipped', async () => {
  const { say, next } = reading([entry(1)], { world: 'default', isWanted: ({ id }) => id % 2 === 1 })
  expect(await next()).toEqual(['start {}', 'exchange default/1'])
  for (let id = 2; id <= 5; id += 1) say(id)
  say(7, 'other')
  expect(await next()).toEqual(['exchange default/3', 'exchange default/5'])
})

test('a listener is removed when the client leaves, and when all streams end', async () => {
  const left = reading()
  await left.next()
  expect(left.audience.tell).toBeDefined()
  await left.leave()
  expect(left.audience.tell).toBeUndefined()
  const ended = reading()
  await ended.next()
  ended.streams.end()
  expect(ended.audience.tell).toBeUndefined()
  expect(await ended.next()).toBeUndefined()
})

test('a world that is deleted and made again shows its exchanges, although their ids begin at 1 again', async () => {
  const { say, next } = reading([entry(7)])
  expect(await next()).toEqual(['start {}', 'exchange default/7'])
  say(1)
  expect(await next()).toEqual(['exchange default/1'])
})

test('a stream that is ended while earlier exchanges are read has an end', async () => {
  const { streams, next } = reading(new Promise((resolve) => setTimeout(() => resolve([]), 20)))
  streams.end()
  expect(await next()).toBeUndefined()
})

test('a listener is removed if earlier exchanges cannot be read', async () => {
  const { audience, next } = reading(Promise.reject(new Error('The log failed.')))
  await expect(next()).rejects.toThrow('The log failed.')
  expect(audience.tell).toBeUndefined()
})

test('every listener of an audience is called, until it is removed', () => {
  const audience = new Audience()
  const heard: string[] = []
  const removals = ['a', 'b'].map((name) => audience.add(() => heard.push(name)))
  const recorded = { world: 'default', status: 200, exchange: () => entry(1) }
  audience.tell?.(recorded)
  removals[0]?.()
  audience.tell?.(recorded)
  removals[1]?.()
  expect(heard).toEqual(['a', 'b', 'b'])
  expect(audience.tell).toBeUndefined()
})

test('what waits for a slow client is read from the journal when it is sent; what was dropped meanwhile counts as skipped', async () => {
  const { audience, next } = reading()
  await next()
  const journal = new Map([1, 2].map((id) => [id, entry(id)]))
  for (const id of [1, 2]) {
    const fromJournal = (): EntryOfWorld | undefined => journal.get(id)
    audience.tell?.({ world: 'default', status: 200, exchange: () => entry(id), fromJournal })
  }
  journal.delete(1)
  expect(await next()).toEqual(['skipped 1', 'exchange default/2'])
})

test('what has waited too long for a client that takes a little now and then is left out, and counted', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const large = { ...entry(1), notes: ['x'.repeat(70_000)] }
  const { say, next } = reading(
    [1, 2, 3, 4].map((id) => ({ ...large, id })),
    { longestWait: 100 },
  )
  expect(await next()).toEqual(['start {}', 'exchange default/1'])
  say(5)
  await vi.advanceTimersByTimeAsync(250)
  // This piece was made before.
  expect(await next()).toEqual(['exchange default/2'])
  say(6)
  expect(await next()).toEqual(['skipped 3', 'exchange default/6'])
})
