import { deepStrictEqual } from 'node:assert'
import type { Item, Missing, Steps } from './sdk.ts'

export const stepNames = [
  'create two',
  'read one',
  'list both',
  'filter',
  'page',
  'change',
  'read the change',
  'delete',
  'gone',
  'list without it',
  'unknown is 404',
] as const

export type StepName = (typeof stepNames)[number]

export interface StepResult {
  readonly step: StepName
  readonly outcome: 'green' | 'red' | 'n/a'
  /** Why it failed or is not applicable. */
  readonly reason?: string
}

/** Milliseconds for each step. An SDK that repeats failed calls would take very long. */
const patience = 20_000

/** The things that the sequence has created. */
interface Made {
  readonly first: string
  readonly second: string
  readonly created: Item
}

/** Runs the sequence with one SDK. After a failed step the others still run, unless nothing was created. */
export async function runSequence(steps: Steps): Promise<readonly StepResult[]> {
  const results: StepResult[] = []
  const run = async (step: StepName, work: (() => Promise<unknown>) | Missing): Promise<void> => {
    if ('missing' in work) results.push({ step, outcome: 'n/a', reason: work.missing })
    else results.push({ step, ...(await outcomeOf(work)) })
  }
  let made: Made | undefined
  await run('create two', async () => (made = await createTwo(steps)))
  if (made === undefined) {
    const reason = 'Nothing was created.'
    return [...results, ...stepNames.slice(1).map((step) => ({ step, outcome: 'red' as const, reason }))]
  }
  for (const [step, work] of laterSteps(steps, made)) await run(step, work)
  return results
}

/** Names of things; some APIs allow lower-case letters and digits only. */
const names = { first: 'tallyalpha', second: 'tallybeta', changed: 'tallygamma' }

async function createTwo(steps: Steps): Promise<Made> {
  const created = await steps.create(names.first)
  const other = await steps.create(names.second)
  const [first, second] = [keyOf(steps, created), keyOf(steps, other)]
  expect(first !== second, `Both have the key ${first}.`)
  expectName(steps, created, names.first)
  expectName(steps, other, names.second)
  return { first, second, created }
}

function laterSteps(steps: Steps, { first, second, created }: Made): readonly (readonly [StepName, (() => Promise<unknown>) | Missing])[] {
  const { filter, pages, change } = steps
  const nameAfter = 'missing' in change ? names.first : names.changed
  return [
    [
      'read one',
      async () => {
        const item = await steps.read(first)
        expectName(steps, item, names.first)
        expectSame(created, item)
      },
    ],
    ['list both', async () => expectListed(steps, await steps.list(), { there: [first, second] })],
    [
      'filter',
      'missing' in filter ? filter : async () => expectListed(steps, await filter(names.first, first), { there: [first], gone: [second] }),
    ],
    ['page', 'missing' in pages ? pages : async () => expectPages(steps, pages(), [first, second])],
    ['change', 'missing' in change ? change : async () => change(first, names.changed)],
    ['read the change', 'missing' in change ? change : async () => expectName(steps, await steps.read(first), nameAfter)],
    ['delete', async () => steps.remove(first)],
    ['gone', async () => expectNotFound(steps, first)],
    ['list without it', async () => expectListed(steps, await steps.list(), { there: [second], gone: [first] })],
    ['unknown is 404', async () => expectNotFound(steps, steps.unknownKey)],
  ]
}

async function outcomeOf(work: () => Promise<unknown>): Promise<Omit<StepResult, 'step'>> {
  const timer = new AbortController()
  const late = new Promise<never>((_, reject) => {
    const timeout = setTimeout(() => reject(new Error(`It took longer than ${patience / 1000} s.`)), patience)
    timer.signal.addEventListener('abort', () => clearTimeout(timeout))
  })
  try {
    await Promise.race([work(), late])
    return { outcome: 'green' }
  } catch (error) {
    return { outcome: 'red', reason: messageOf(error) }
  } finally {
    timer.abort()
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? String(error)
  const { response } = error as { readonly response?: { readonly data?: unknown; readonly body?: unknown; readonly text?: unknown } }
  const body = response?.data ?? response?.body ?? response?.text
  return body === undefined || body === null || typeof body === 'function' ? error.message : `${error.message} ${JSON.stringify(body)}`
}

function expect(isTrue: boolean, message: string): void {
  if (!isTrue) throw new Error(message)
}

function keyOf(steps: Steps, item: Item): string {
  const key: unknown = steps.keyOf(item)
  expect((typeof key === 'string' && key !== '') || typeof key === 'number', `The key is ${JSON.stringify(key)}.`)
  return String(key)
}

function expectName(steps: Steps, item: Item, name: string): void {
  const shown = steps.nameOf(item)
  expect(shown === name, `The name is ${JSON.stringify(shown)} instead of "${name}".`)
}

/** Throws unless the created thing and the one that was read are the same, in all fields that both have. */
function expectSame(created: Item, read: Item): void {
  for (const [name, value] of Object.entries(created))
    if (name in read && isPlain(value))
      deepStrictEqual((read as Readonly<Record<string, unknown>>)[name], value, `"${name}" differs after create.`)
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function expectListed(
  steps: Steps,
  items: readonly Item[],
  { there, gone = [] }: { readonly there: readonly string[]; readonly gone?: readonly string[] },
): void {
  const keys = items.map((item) => keyOf(steps, item))
  expect(new Set(keys).size === keys.length, `The list has a key twice: ${keys.join(', ')}.`)
  for (const key of there) expect(keys.includes(key), `The list lacks ${key}: it has ${keys.join(', ') || 'nothing'}.`)
  for (const key of gone) expect(!keys.includes(key), `The list still has ${key}.`)
}

async function expectPages(steps: Steps, pages: AsyncIterable<readonly Item[]>, there: readonly string[]): Promise<void> {
  const all: Item[] = []
  let count = 0
  for await (const page of pages) {
    expect(page.length <= 2, `A page of two has ${page.length}.`)
    all.push(...page)
    count += 1
    expect(count < 100, 'The pages do not end.')
  }
  expect(count > 1, 'There is only one page.')
  expectListed(steps, all, { there })
}

async function expectNotFound(steps: Steps, key: string): Promise<void> {
  let found: Item
  try {
    found = await steps.read(key)
  } catch (error) {
    const status = steps.statusOf(error)
    expect(Number(status) === 404, `The status is ${String(status)} instead of 404: ${messageOf(error)}`)
    return
  }
  throw new Error(`It still exists: ${JSON.stringify(found)?.slice(0, 200)}`)
}
