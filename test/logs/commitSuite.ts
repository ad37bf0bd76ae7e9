import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Step } from '../../src/world/log.ts'
import { World } from '../../src/world/world.ts'
import { testPlan } from '../world/testWorld.ts'
import { FakeLog, faultSchedule, type Fault } from './fakeLog.ts'
import { kind, ledgerPlan, look, marksOf, runTask, sightOf, type Sight, type Task } from './ledger.ts'
import type { LogStorage } from './logSuite.ts'

/** A task as it went: what the call saw, where an outcome came, and what the log held at that moment. */
interface Outcome {
  readonly process: number
  readonly task: Task
  readonly sight: Sight | undefined
  readonly held: number
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
  readonly steps: readonly Step[]
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
    test('never shows a state that is undone later, applies each call once and in order, and keeps working', async () => {
      const property = fc.asyncProperty(fc.scheduler(), faultSchedule, calls, async (scheduler, faults, submitted) => {
        const storage = await create()
        const run = await runAll(storage, { scheduler, faults, submitted })
        expect([...undurable(run), ...notOnce(run), ...outOfOrder(run), ...run.apart]).toEqual([])
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
  for (const [index, [process, each]] of submitted.entries()) {
    const task: Task = { id: `call ${index}`, owner: `process ${process}`, kind: each }
    settled.push(submit(log, task, { process, world: processes[process] as World }))
    if (index % 3 === 2) await scheduler.waitFor(scheduler.schedule(Promise.resolve(), 'next calls'))
  }
  const outcomes = await scheduler.waitFor(Promise.all(settled))
  await scheduler.waitFor(log.calm())
  const apart: string[] = []
  for (const [process, world] of processes.entries()) {
    const task: Task = { id: `last ${process}`, owner: 'last', kind: 'enter' }
    const { sight } = await scheduler.waitFor(submit(log, task, { process, world }))
    if (!sight) apart.push(`Process ${process} does not serve any more.`)
    apart.push(...differences(world, await inner.read('default', 0)))
  }
  const steps = await inner.read('default', 0)
  await inner.close?.()
  return { outcomes, steps, states: statesOf(steps), strangers: log.strangers, apart }
}

async function submit(log: FakeLog, task: Task, { process, world }: { process: number; world: World }): Promise<Outcome> {
  const sight = await sightOf(async () => world.commits.submit(() => runTask(world, task)))
  return { process, task, sight, held: log.version }
}

function statesOf(steps: readonly Step[]): string[] {
  const world = new World('default', testPlan(ledgerPlan))
  return [look(world).state, ...steps.map((step) => (world.apply(step), look(world).state))]
}

/** A world that has just written stands where one stands that begins with the log, what is due included. */
function differences(world: World, steps: readonly Step[]): string[] {
  const fresh = new World('default', testPlan(ledgerPlan))
  for (const step of steps) fresh.apply(step)
  const [live, read] = [world, fresh].map((each) => JSON.stringify([look(each), dueIn(each)]))
  return live === read ? [] : [`${world.plan.writer} shows ${live}, the log ${read}.`]
}

function dueIn(world: World): readonly object[] {
  const item = world.takeDue(Infinity)
  if (!item) return []
  const items = [item, ...dueIn(world)]
  world.putBack(item)
  return items
}

/** Outcomes that show a state which is not in the log for ever, or left before it was there. */
function undurable({ outcomes, states }: Run): string[] {
  return outcomes.flatMap(({ task, sight, held }) => {
    if (!sight) return []
    if (sight.version > held) return [`${task.id} was answered at version ${sight.version} when the log had ${held}.`]
    return sight.state === states[sight.version] ? [] : [`${task.id} saw ${sight.state}, not ${states[sight.version]}.`]
  })
}

/** Steps that were answered for and are not in the log, or are there twice. */
function notOnce({ outcomes, steps, strangers }: Run): string[] {
  const marks = marksIn(steps)
  const lost = outcomes.flatMap(({ task, sight }) => (sight ? marksOf(task).filter((mark) => !marks.includes(mark)) : []))
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
    const versions = own.flatMap(({ sight }) => (sight ? [sight.version] : []))
    return [places, versions].filter((each) => !isRising(each)).map((each) => `Process ${process} went ${each.join(', ')}.`)
  })
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((each, index) => index === 0 || (numbers[index - 1] as number) <= each)
}

/** Ids of the entries made, in the order of the log. */
function marksIn(steps: readonly Step[]): string[] {
  const changes = steps.flatMap((step) => step.changes)
  return changes.filter(({ collection, before }) => collection === 'bank/entries' && !before).map(({ key }) => key)
}
