/** What `tally mock fint --port 0` does, without its command line. */
import { fint } from '../mocks/fint/index.ts'
import { createMock } from '../src/mock/mock.ts'
import { listen } from '../src/server/listen.ts'

const { url } = await listen(createMock({ providers: [fint] }), { port: 0 })
process.stdout.write(`${url}\n`)
