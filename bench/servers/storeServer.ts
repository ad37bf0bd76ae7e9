/** A mock whose worlds are stored: `storeServer.ts [address] [durability]`. It calls itself, so that only the store makes a difference. */
import { createMock } from '../../src/control/mock.ts'
import { openStore } from '../../src/logs/openStore.ts'
import { accounts } from '../accounts.ts'
import { answerQuestions, type StoreCalls } from '../processes/control.ts'

const [address, durability = 'full'] = process.argv.slice(2) as [string?, ('full' | 'normal')?]
const mock = createMock({ providers: [accounts('record')], ...(address !== undefined && { store: openStore(address, { durability }) }) })
await mock.ready()
process.send?.({ ready: true })
answerQuestions({ calls: keepCalling })

async function keepCalling({ callers, milliseconds, method, inOneWorld }: StoreCalls): Promise<{ answered: number }> {
  const ends = performance.now() + milliseconds
  let answered = 0
  const caller = async (index: number): Promise<void> => {
    const world = inOneWorld ? 'one' : `${process.pid}-${index}`
    for (let made = 0; performance.now() < ends; made += 1) {
      if (await isAnswered(world, method, made)) answered += 1
      // With worlds in memory nothing else would ever have a turn.
      if (made % 50 === 49) await new Promise(setImmediate)
    }
  }
  await Promise.all(Array.from({ length: callers }, (_, index) => caller(index)))
  return { answered }
}

async function isAnswered(world: string, method: string, made: number): Promise<boolean> {
  const headers = { 'x-mock-world': world, 'content-type': 'application/json' }
  const body = method === 'GET' ? undefined : new TextEncoder().encode(`{"nickname":"Name ${made}"}`)
  return (await mock.handle({ method, path: `/bank/accounts/${made % 100}`, query: '', headers, body })).status === 200
}
