import { parentPort } from 'node:worker_threads'
import type { CallName, WorkerRequest, WorkerReply } from './messages.ts'
import { SqliteFile } from './sqliteFile.ts'

/** The thread that works on the file. It runs one call after the other. */
const port = parentPort
if (!port) throw new Error('This file is the thread of a store. Use openStore.')

const file = new SqliteFile(setImmediate)

port.on('message', ({ id, call, args }: WorkerRequest) => {
  port.postMessage(answer(id, call, args))
})

function answer(id: number, call: CallName, args: readonly unknown[]): WorkerReply {
  try {
    return { id, result: (file[call] as (...given: readonly unknown[]) => unknown)(...args) }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    return { id, error: { name, message } }
  }
}
