/** A server of the benchmark: `server.ts <traffic> <bare | node | express>`. Prints its port, then answers questions. */
import { createWriteStream, unlinkSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { etranzact } from '../../mocks/etranzact/index.ts'
import { fint } from '../../mocks/fint/index.ts'
import { expressHandler } from '../../src/express.ts'
import { createMock, type Mock } from '../../src/control/mock.ts'
import { CallLog } from '../../src/cli/mock/callLog.ts'
import { infer } from '../../src/infer/infer.ts'
import { processTerminal } from '../../src/cli/terminal.ts'
import { listen } from '../../src/adapters/listen.ts'
import { accounts } from '../accounts.ts'
import { bareListener } from './bare.ts'
import { answerQuestions } from '../processes/control.ts'
import { isPeopleCase, makePeople, peopleDocument } from '../people.ts'
import { borrowerOf, phoneOf, referenceOf, sizeOf, worldOf, type CaseName, type Traffic } from '../traffic.ts'

const [traffic, kind] = process.argv.slice(2) as [Traffic, 'bare' | 'node' | 'express']
const owed = sizeOf('mandates', traffic)
const borrowers = sizeOf('customers', traffic)
const mock = kind === 'bare' ? undefined : mockOf(traffic)
if (mock) await mandates(mock, owed)
if (mock) await customers(mock, borrowers)
if (mock) await openWorlds(mock, sizeOf('worlds', traffic))
if (mock && isPeopleCase(traffic)) await makePeople(mock, traffic)
process.send?.({ port: await serve(mock) })

answerQuestions({
  async prepare({ calls }) {
    if (mock && traffic === 'post') {
      await mock.world().reset()
      await customers(mock, calls)
    }
    if (mock && (traffic === 'inferred-create' || traffic === 'plain-post')) await mock.world().reset()
    if (mock && borrowers > 0) await repay(mock, calls)
    collectYoungGarbage()
    return { done: true }
  },
  cpu() {
    const { user, system } = process.cpuUsage()
    return { microseconds: user + system }
  },
  memory() {
    collectGarbage()
    const { rss, heapUsed } = process.memoryUsage()
    return { rss, heap: heapUsed }
  },
})

function mockOf(name: Traffic): Mock {
  if (isPeopleCase(name))
    return createMock({
      providers: [infer(peopleDocument, { name: 'people', stateless: name.startsWith('plain') })],
      onExchange: name === 'plain-get-logged' ? fileLog().onExchange : undefined,
    })
  if (owed > 0) return createMock({ providers: [etranzact] })
  return createMock({ providers: [name === 'post' || borrowers > 0 ? fint : accounts(name === 'get-copy' ? 'copy' : 'record')] })
}

/** The log of `tally mock --log all`, written to a file that is deleted when the server ends. */
function fileLog(): CallLog {
  const path = join(tmpdir(), `tally-bench-${process.pid}.log`)
  const file = createWriteStream(path)
  file.on('open', () => unlinkSync(path))
  const terminal = { ...processTerminal, hasColours: false, print: (text: string) => void file.write(`${text}\n`) }
  return new CallLog({ log: 'all', logFormat: 'text', except: '' }, terminal)
}

async function serve(served: Mock | undefined): Promise<number> {
  if (!served) return portOf(createServer(bareListener(traffic as CaseName)))
  if (kind === 'node') return (await listen(served, { port: 0 })).port
  const app = express()
  app.use(expressHandler(served))
  return portOf(createServer(app as RequestListener))
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** Opens worlds, which are filled with seed data. */
async function openWorlds({ world }: Mock, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await world(worldOf(index)).clock()
}

/** Creates customers with a meter, who may borrow. */
async function customers({ world }: Mock, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const meter = { meter_number: `45${String(index).padStart(9, '0')}`, first_name: 'Ada', last_name: 'Obi' }
    await world().given({ state: 'a customer has a meter', params: { ...meter, phone: phoneOf(index) } })
  }
}

/** Repays the loans of the previous round, so that new ones are possible. */
async function repay({ world }: Mock, calls: number): Promise<void> {
  for (let index = 0; index < calls; index += 1) {
    const params = { phone: phoneOf(borrowerOf(index, borrowers)) }
    await world().given({ state: 'the loan is repaid', params })
  }
}

/** Creates mandates with seven instalments. The first is due in thirty days, so no collection is measured. */
async function mandates({ world }: Mock, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const params = { loanReference: referenceOf(index), instalments: 7, totalRepaymentExpected: 2_450 }
    await world().given({ state: 'a mandate exists', params })
  }
}

/**
 * Moves prepared objects to the old generation of the heap, so that no call has to. A full collection would also discard compiled code, and
 * the round would measure compiling.
 */
function collectYoungGarbage(): void {
  globalThis.gc?.({ type: 'minor' })
  globalThis.gc?.({ type: 'minor' })
}

/** Collects garbage twice, because finalisers of the first run make garbage of their own. */
function collectGarbage(): void {
  globalThis.gc?.()
  globalThis.gc?.()
}
