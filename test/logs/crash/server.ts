import { listen, openStore } from '../../../src/node.ts'
import { twinMock } from './twins.ts'

/** Serves the shop of twins from a file until it is killed: `node server.ts FILE DURABILITY`. Prints its address. */
const [file = '', durability] = process.argv.slice(2)
const mock = twinMock(openStore(file, { durability: durability as 'full' }))
await mock.ready()
process.stdout.write(`${(await listen(mock, { port: 0 })).url}\n`)
