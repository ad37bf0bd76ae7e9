/** The client side: sends requests over 32 connections that stay open. Each sends a request as soon as the previous answer is complete. */
import { connect } from 'node:net'
import { answerQuestions, type Load } from './control.ts'
import { percentile } from '../statistics.ts'
import { requestOf, type Traffic } from '../traffic.ts'

const connections = 32

process.send?.({ ready: true })
answerQuestions({ load: ({ port, calls, traffic }) => send(port, calls, traffic as Traffic) })

async function send(port: number, calls: number, traffic: Traffic): Promise<Load> {
  const latencies = new Float64Array(calls)
  let next = 0
  let failed = 0
  const take = (): number | undefined => (next < calls ? next++ : undefined)
  const note = (index: number, ok: boolean, milliseconds: number): void => {
    latencies[index] = milliseconds
    if (!ok) failed += 1
  }
  const rest = stayAwake()
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, () => connection(port, traffic, { take, note })))
  const seconds = (performance.now() - started) / 1_000
  rest()
  latencies.sort()
  return { seconds, p50: percentile(latencies, 50), p99: percentile(latencies, 99), failed }
}

/**
 * Keeps this process awake. Waking it would cost time in the server that writes to it (tens of microseconds for each call on virtual
 * machines), and more for a slower server. That is not what is measured here.
 */
function stayAwake(): () => void {
  let awake = true
  const spin = (): void => void (awake && setImmediate(spin))
  spin()
  return () => {
    awake = false
  }
}

/** The calls of one round, which all connections share. */
interface Calls {
  readonly take: () => number | undefined
  readonly note: (index: number, ok: boolean, milliseconds: number) => void
}

/** Sends one request after the other until none is left. */
function connection(port: number, traffic: Traffic, { take, note }: Calls): Promise<void> {
  return new Promise((resolve, reject) => {
    let index: number | undefined
    let sent = 0
    let answer: Answer | undefined
    const sendNext = (): void => {
      index = take()
      if (index === undefined) return void socket.end(resolve)
      sent = performance.now()
      socket.write(requestOf(traffic, index), 'latin1')
    }
    const receive = (count: number, buffer: Uint8Array): boolean => {
      answer ??= readHead(buffer as Buffer, count)
      answer.missing -= count
      if (answer.missing > 0) return true
      note(index as number, answer.ok, performance.now() - sent)
      answer = undefined
      sendNext()
      return true
    }
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer: Buffer.alloc(65_536), callback: receive } })
    socket.on('connect', sendNext)
    socket.on('error', reject)
  })
}

/** An answer that is arriving: the number of bytes that are still missing. */
interface Answer {
  readonly ok: boolean
  missing: number
}

/** Reads the head of an answer. All servers here write it in one piece. */
function readHead(buffer: Buffer, count: number): Answer {
  const head = buffer.toString('latin1', 0, Math.min(count, 1_024))
  const end = head.indexOf('\r\n\r\n')
  const length = /\r\ncontent-length: (\d+)/i.exec(head)
  if (end < 0 || !length) throw new Error(`An answer begins with ${JSON.stringify(head)}.`)
  return { ok: head.startsWith('HTTP/1.1 20'), missing: end + 4 + Number(length[1]) }
}
