import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Questions } from './control.ts'
import { pinned } from './cores.ts'

/** A process of the benchmark that answers questions over Node's own channel, one at a time. */
export class Child {
  readonly #process: ChildProcess

  constructor(script: string, args: readonly string[], core: number | undefined) {
    const path = fileURLToPath(new URL(`../${script}`, import.meta.url))
    const [command, ...rest] = pinned([process.execPath, '--expose-gc', path, ...args], core)
    this.#process = spawn(command as string, rest, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  }

  /** The next message. Rejects if the process ends first. */
  async hear<T>(): Promise<T> {
    const ended = new AbortController()
    const gone = once(this.#process, 'exit', { signal: ended.signal }).then(() => {
      throw new Error(`${this.#process.spawnargs.join(' ')} ended.`)
    })
    try {
      const [message] = (await Promise.race([once(this.#process, 'message', { signal: ended.signal }), gone])) as [T]
      return message
    } finally {
      ended.abort()
      gone.catch(() => undefined)
    }
  }

  ask<K extends keyof Questions>(question: K, ask: Questions[K]['ask']): Promise<Questions[K]['answer']> {
    this.#process.send({ question, ask })
    return this.hear()
  }

  async stop(): Promise<void> {
    const exited = once(this.#process, 'exit')
    this.#process.disconnect()
    await exited
  }
}
