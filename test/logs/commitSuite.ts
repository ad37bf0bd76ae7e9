import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LoggedStep } from '../../src/world/log.ts'
import { loggedChanges } from '../../src/world/step.ts'
import { World } from '../../src/world/world.ts'
import { testPlan } from '../world/testWorld.ts'
import { FakeLog, faultSchedule, type Fault } from './fakeLog.ts'
import { kind, ledgerPlan, look, marksOf, runTask, sightOf, type Refused, type Sight, type Task } from './ledger.ts'
import type { LogStorage } from './logStorage.ts'

/** A task as it went: what the call saw, where an outcome came, and what the log held at that moment. */
interface Outcome {
  readonly process: number
  readonly task: Task
  readonly sight: Sight | Refused
  readonly held: number
  /** The highest version that any process had shown before the call began. */
  readonly known: number
}

/** What happens in a run. */
interface Plan {
  readonly scheduler: fc.Scheduler
  readonly faults: readonly Fault[]
  /** The process and the kind of each call. */
  readonly submitted: readonly (readonly [number, Task['kind']])[]
}

/** A run of many calls in several processes, and what was there when all was over. */
interface Run {
  readonly outcomes: readonly Outcome[]
  readonly steps: readonly LoggedStep[]
  /** What can be seen at each version. */
  readonly states: readonly string[]
  readonly strangers: number
  /** What was wrong with worlds that had just written, once all was calm. */
  readonly apart: readonly string[]
}

const calls = fc.array(fc.tuple(fc.nat(2), kind), { minLength: 2, maxLength: 18 })

/** Proves the commit protocol over one kind of log, on which whatever can go wrong does. */
export function commitSuite(name: string, create: () => Promise<LogStorage>, numRuns: number): void {
  describe(`a world shared through the log ${name}, with any failures`, () => {
    test('never shows a state that is old or undone later, applies each call once and in order, and keeps working', async () => {
      const property = fc.asyncProperty(fc.scheduler(), faultSchedule, calls, async (scheduler, faults, submitted) => {
        const storage = await create()
        const run = await runAll(storage, { scheduler, faults, submitted })
        expect([...undurable(run), ...notOnce(run), ...outOfOrder(run), ...stale(run), ...notUndone(run), ...run.apart]).toEqual([])
        await storage.remove?.()
      })
      await fc.assert(property, { numRuns, timeout: 10_000 })
    })
  })
}

async function runAll(storage: LogStorage, { scheduler, faults, submitted }: Plan): Promise<Run> {
  const inner = await storage.connect()
  const log = new FakeLog(inner, faults, () => scheduler.schedule(Promise.resolve()))
  const processes = [0, 1, 2].map((each) => new World('default', testPlan({ ...ledgerPlan, log, writer: `process ${each}` })))
  const settled: Promise<Outcome>[] = []
  const shown: Shown = { version: 0 }
  for (const [index, [process, each]] of submitted.entries()) {
    const task: Task = { id: `call ${index}`, owner: `process ${process}`, kind: each }
    settled.push(submit(shown, task, { log, process, world: processes[process] as World }))
    if (index % 3 === 2) await scheduler.waitFor(scheduler.schedule(Promise.resolve(), 'next calls'))
  }
  const outcomes = await scheduler.waitFor(Promise.all(settled))
  await scheduler.waitFor(log.calm())
  const apart: string[] = []
  for (const [process, world] of processes.entries()) {
    const task: Task = { id: `last ${process}`, owner: 'last', kind: 'enter' }
    const { sight } = await scheduler.waitFor(submit(shown, task, { log, process, world }))
    if (typeof sight === 'string') apart.push(`Process ${process} does not serve any more.`)
    apart.push(...differences(world, log.appended))
  }
  const steps = log.appended
  const later = new World('default', testPlan({ ...ledgerPlan, log: inner, writer: 'a later process' }))
  await later.commits.submit(() => undefined)
  apart.push(...differences(later, steps))
  await inner.close()
  return { outcomes, steps, states: statesOf(steps), strangers: log.strangers, apart }
}

/** The highest version that a process has shown. */
interface Shown {
  version: number
}

interface Place {
  readonly log: FakeLog
  readonly process: number
  readonly world: World
}

async function submit(shown: Shown, task: Task, { log, process, world }: Place): Promise<Outcome> {
  const known = shown.version
  const sight = await sightOf(async () => world.commits.submit(() => runTask(world, task)))
  if (typeof sight === 'object') shown.version = Math.max(shown.version, sight.version)
  return { process, task, sight, held: log.version, known }
}

function statesOf(steps: readonly LoggedStep[]): string[] {
  const world = new World('default', testPlan(ledgerPlan))
  return [look(world).state, ...steps.map((step) => (world.apply(step), look(world).state))]
}

/** A world that has just written stands where one stands that begins with the log, what is due included. */
function differences(world: World, steps: readonly LoggedStep[]): string[] {
  const fresh = new World('default', testPlan(ledgerPlan))
  for (const step of steps) fresh.apply(step)
  const [live, read] = [world, fresh].map((each) => JSON.stringify([look(each), dueIn(each)]))
  return live === read ? [] : [`${world.plan.writer} shows ${live}, the log ${read}.`]
}

function dueIn(world: World): readonly object[] {
  const item = world.due?.take(Infinity)
  if (!item) return []
  const items = [item, ...dueIn(world)]
  world.due?.putBack(item)
  return items
}

/** Outcomes that show a state which is not in the log for ever, or left before it was there. */
function undurable({ outcomes, states }: Run): string[] {
  return outcomes.flatMap(({ task, sight, held }) => {
    if (typeof sight === 'string') return []
    if (sight.version > held) return [`${task.id} was answered at version ${sight.version} when the log had ${held}.`]
    return sight.state === states[sight.version] ? [] : [`${task.id} saw ${sight.state}, not ${states[sight.version]}.`]
  })
}

/** Steps that were answered for and are not in the log, or are there twice. */
function notOnce({ outcomes, steps, strangers }: Run): string[] {
  const marks = marksIn(steps)
  const lost = outcomes.flatMap(({ task, sight }) =>
    typeof sight === 'object' ? marksOf(task).filter((mark) => !marks.includes(mark)) : [],
  )
  const twice = marks.filter((mark, index) => marks.indexOf(mark) !== index)
  const found = steps.filter(({ id }) => id.startsWith('stranger')).length
  return [
    ...lost.map((mark) => `${mark} is lost.`),
    ...twice.map((mark) => `${mark} is there twice.`),
    ...(found === strangers ? [] : [`Of ${strangers} steps of strangers ${found} are there.`]),
  ]
}

/** Calls of one process that took effect in another order than submitted, or saw less than one before them. */
function outOfOrder({ outcomes, steps }: Run): string[] {
  const marks = marksIn(steps)
  return [0, 1, 2].flatMap((process) => {
    const own = outcomes.filter((each) => each.process === process)
    const places = own.flatMap(({ task }) => marksOf(task).map((mark) => marks.indexOf(mark))).filter((place) => place >= 0)
    const versions = own.flatMap(({ sight }) => (typeof sight === 'object' ? [sight.version] : []))
    return [places, versions].filter((each) => !isRising(each)).map((each) => `Process ${process} went ${each.join(', ')}.`)
  })
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((each, index) => index === 0 || (numbers[index - 1] as number) <= each)
}

/** Ids of the entries made, in the order of the log. */
function marksIn(steps: readonly LoggedStep[]): string[] {
  const changes = steps.flatMap(loggedChanges)
  return changes.flatMap(({ collection, key, after }) => (collection === 'bank/entries' && isNew(after) ? [key] : []))
}

/** An entry ripens later, which is another change. */
function isNew(entry: object | undefined): boolean {
  return (entry as { readonly status?: string } | undefined)?.status === 'new'
}

/** Outcomes that show less than what some process had shown before the call began. */
function stale({ outcomes }: Run): string[] {
  const old = outcomes.filter(({ sight, known }) => typeof sight === 'object' && sight.version < known)
  return old.map(({ task, sight, known }) => `${task.id} saw version ${(sight as Sight).version}, and ${known} had been shown before.`)
}

/** Calls that were answered as undone, and have left something. */
function notUndone({ outcomes, steps }: Run): string[] {
  const marks = marksIn(steps)
  const left = outcomes.flatMap(({ task, sight }) => (sight === 'undone' ? marksOf(task).filter((mark) => marks.includes(mark)) : []))
  return left.map((mark) => `${mark} is there, and its call was answered as undone.`)
}
