/** Measures and judges the mock of one document, in a process of its own: `node measure.ts <id> <file>`. Prints one line of JSON. */
import { readFileSync } from 'node:fs'
import { listen } from '../../src/adapters/listen.ts'
import { mockOf } from '../mockOf.ts'

const [id = '', file = ''] = process.argv.slice(2)
const { mock, api } = mockOf(JSON.parse(readFileSync(file, 'utf8')) as object)
const listening = await listen(mock, { port: 0 })
const started = performance.now()
const memory = process.memoryUsage.rss()

// The judge is loaded after the measurement.
const { judgeAll } = await import('./judgeAll.ts')
const judged = await judgeAll(mock, api, (done, total) => process.stderr.write(`${done}/${total}\n`))
await listening.close()
process.stdout.write(JSON.stringify({ id, started, memory, ...judged }))
