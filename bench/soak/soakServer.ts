/** The server of the soak test: every provider, and a document that accepts any body. Prints its port, then answers questions. */
import { providers } from '../../mocks/index.ts'
import { listen } from '../../src/adapters/listen.ts'
import { createMock } from '../../src/index.ts'
import { answerQuestions } from '../processes/control.ts'
import { anyBody } from './soakTraffic.ts'

const mock = createMock({ providers: providers, specs: [{ name: 'any', document: anyBody }] })
process.send?.({ port: (await listen(mock, { port: 0 })).port })

answerQuestions({
  memory() {
    globalThis.gc?.()
    globalThis.gc?.()
    const { rss, heapUsed } = process.memoryUsage()
    return { rss, heap: heapUsed }
  },
})
