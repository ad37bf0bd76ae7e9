import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { installedBrowser } from '../chromium.ts'

type Received = Readonly<Record<string, unknown>>

interface Answer {
  readonly id?: number
  readonly result?: Received
  readonly error?: { readonly message: string }
}

/** Pages run at full speed though nobody sees them, and in little shared memory. */
const switches = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-dev-shm-usage',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]

/**
 * A browser that is told what to do over a pipe, in messages of the DevTools protocol that end with a zero byte. It ends with this
 * process.
 */
export class BareBrowser {
  readonly #orders: Writable
  readonly #waiting = new Map<number, PromiseWithResolvers<Received>>()
  #sent = 0
  #begun: Buffer[] = []
  #ended: Error | undefined

  private constructor(child: ChildProcess) {
    const [, , , orders, answers] = child.stdio
    this.#orders = orders as Writable
    ;(answers as Readable).on('data', (chunk: Buffer) => this.#read(chunk))
    child.on('error', (error) => this.#giveUp(error.message))
    child.on('exit', (code, signal) => this.#giveUp(`Chromium ended with ${signal ?? code}.`))
    process.once('exit', () => child.kill('SIGKILL'))
  }

  static async start(): Promise<BareBrowser> {
    const { executablePath = '', args = [], env } = await installedBrowser()
    const all = [...args, ...switches, `--user-data-dir=${mkdtempSync(join(tmpdir(), 'tally-chromium-'))}`]
    const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const
    return new BareBrowser(spawn(executablePath, all, { stdio: [...stdio], ...(env && { env: env as NodeJS.ProcessEnv }) }))
  }

  /** Sends a command to the browser, or to the page of a session. */
  send(method: string, params: object, sessionId?: string): Promise<Received> {
    if (this.#ended) return Promise.reject(this.#ended)
    const id = (this.#sent += 1)
    const waiting = Promise.withResolvers<Received>()
    this.#waiting.set(id, waiting)
    this.#orders.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return waiting.promise
  }

  #read(chunk: Buffer): void {
    let from = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      this.#take(Buffer.concat([...this.#begun, chunk.subarray(from, end)]).toString())
      this.#begun = []
      from = end + 1
    }
    if (from < chunk.length) this.#begun.push(chunk.subarray(from))
  }

  #take(message: string): void {
    const { id = 0, result = {}, error } = JSON.parse(message) as Answer
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error) waiting?.reject(new Error(error.message))
    else waiting?.resolve(result)
  }

  #giveUp(reason: string): void {
    this.#ended = new Error(reason)
    for (const { reject } of this.#waiting.values()) reject(this.#ended)
    this.#waiting.clear()
  }
}
