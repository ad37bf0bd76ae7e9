/** The questions that the benchmark asks a server between rounds, and their answers. */
export interface Questions {
  /** Creates the state for a round with this many calls. */
  prepare: { readonly ask: { readonly calls: number }; readonly answer: { readonly done: true } }
  /** Microseconds of CPU time of the whole process so far: JavaScript, garbage collection, compiling. */
  cpu: { readonly ask: object; readonly answer: { readonly microseconds: number } }
  /** Bytes of memory after a full garbage collection. */
  memory: { readonly ask: object; readonly answer: { readonly rss: number; readonly heap: number } }
  /** Sends load over 32 connections. */
  /** Keeps a number of calls under way for some time, in the process of the server. Resolves to the number that were answered. */
  calls: { readonly ask: StoreCalls; readonly answer: { readonly answered: number } }
  load: { readonly ask: { readonly port: number; readonly calls: number; readonly traffic: string }; readonly answer: Load }
}

export interface StoreCalls {
  readonly callers: number
  readonly milliseconds: number
  readonly method: 'GET' | 'PATCH'
  /** Whether all callers use one world. Otherwise each has its own. */
  readonly inOneWorld: boolean
}

/** A round as the client sees it. Latencies are in milliseconds. */
export interface Load {
  readonly seconds: number
  readonly p50: number
  readonly p99: number
  /** Answers that were not 200. */
  readonly failed: number
}

type Handlers = { readonly [K in keyof Questions]?: (ask: Questions[K]['ask']) => Questions[K]['answer'] | Promise<Questions[K]['answer']> }

/** Answers the questions of the process that started this one, and ends with it. */
export function answerQuestions(handlers: Handlers): void {
  process.on('message', async ({ question, ask }: { question: keyof Questions; ask: never }) => {
    const handle = handlers[question] as (ask: never) => unknown
    process.send?.(await handle(ask))
  })
  process.on('disconnect', () => process.exit())
}
