import { nextTurn } from '../world/turn.ts'

/** Milliseconds of work without a pause. */
const mostAtOnce = 10

/** Does work part by part, and lets others work in between if it takes long. Returns a promise only then. */
export function inTurns<T>(work: Generator<undefined, T>): T | Promise<T> {
  const done = forAWhile(work)
  return done.done === true ? done.value : theRest(work)
}

async function theRest<T>(work: Generator<undefined, T>): Promise<T> {
  for (;;) {
    await new Promise<void>(nextTurn)
    const done = forAWhile(work)
    if (done.done === true) return done.value
  }
}

function forAWhile<T>(work: Generator<undefined, T>): IteratorResult<undefined, T> {
  const began = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done === true || performance.now() - began > mostAtOnce) return step
  }
}
