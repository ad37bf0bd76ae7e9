import { expect, test } from 'vitest'
import { isGreen, reasonsOf, tableOf } from '../../conformance/sdk/report.ts'
import { missing, type Sdk, type Steps } from '../../conformance/sdk/sdk.ts'
import { runSequence, stepNames, type StepResult } from '../../conformance/sdk/sequence.ts'

interface Thing {
  readonly id: string
  readonly name: string
}

class NotFound extends Error {
  override readonly name = 'NotFound'
  readonly status = 404
}

/** An SDK of an API that does all it should. */
function sound(): Steps {
  const things = new Map<string, Thing>([['1', { id: '1', name: 'seed' }]])
  const read = async (key: string): Promise<Thing> => {
    const found = things.get(key)
    if (!found) throw new NotFound('There is none.')
    return found
  }
  const put = (thing: Thing): Thing => (things.set(thing.id, thing), thing)
  return {
    create: async (name) => put({ id: String(things.size + 1), name }),
    read,
    list: async () => [...things.values()],
    filter: async (name) => [...things.values()].filter((each) => each.name === name),
    async *pages() {
      const all = [...things.values()]
      for (let start = 0; start < all.length; start += 2) yield all.slice(start, start + 2)
    },
    change: async (key, name) => put({ ...(await read(key)), name }),
    remove: async (key) => things.delete(key),
    keyOf: (thing) => (thing as Thing).id,
    nameOf: (thing) => (thing as Thing).name,
    statusOf: (error) => (error as NotFound).status,
    unknownKey: 'unknown',
  }
}

async function redOf(change: (steps: Steps) => Partial<Steps>): Promise<readonly string[]> {
  const steps = sound()
  const results = await runSequence({ ...steps, ...change(steps) })
  expect(results.map(({ step }) => step)).toEqual(stepNames)
  return results.filter(({ outcome }) => outcome === 'red').map(({ step }) => step)
}

test('every step is green with an API that does all it should', async () => {
  expect(await redOf(() => ({}))).toEqual([])
})

test.each<[string, (steps: Steps) => Partial<Steps>, readonly string[]]>([
  ['nothing is created', () => ({ create: async () => ({}) }), stepNames],
  ['another name is read', ({ read }) => ({ read: async (key) => ({ ...(await read(key)), name: 'x' }) }), ['read one', 'read the change']],
  ['lists are empty', () => ({ list: async () => [] }), ['list both', 'list without it']],
  [
    'a list has a key twice',
    ({ list }) => ({ list: async () => [...(await list()), ...(await list())] }),
    ['list both', 'list without it'],
  ],
  ['filters let all through', ({ list }) => ({ filter: list }), ['filter']],
  ['filters let nothing through', () => ({ filter: async () => [] }), ['filter']],
  [
    'there is one page with everything',
    ({ list }) => ({
      async *pages() {
        yield await list()
      },
    }),
    ['page'],
  ],
  [
    'pages never end',
    () => ({
      async *pages() {
        for (;;) yield []
      },
    }),
    ['page'],
  ],
  ['changes change nothing', () => ({ change: async () => ({}) }), ['read the change']],
  ['deletes delete nothing', () => ({ remove: async () => ({}) }), ['gone', 'list without it']],
  ['errors have another status', () => ({ statusOf: () => 500 }), ['gone', 'unknown is 404']],
])('if %s, the steps that show it are red', async (_, change, red) => {
  expect(await redOf(change)).toEqual(red)
})

test('a step that an API does not have is not applicable, and the report says why', async () => {
  const steps = await runSequence({ ...sound(), filter: missing('There are no filters.') })
  const sdk: Sdk = {
    sdk: '@acme/sdk@1.0.0',
    document: { package: 'acme@1.0.0', path: 'api.json' },
    things: 'things',
    connect: async () => sound(),
  }
  expect(isGreen({ sdk, steps })).toBe(true)
  expect(reasonsOf({ sdk, steps })).toEqual(['– @acme/sdk things, filter: There are no filters.'])
  expect(tableOf([{ sdk, steps }]).split('\n')[1]).toMatch(/^@acme\/sdk things( +[✓–]){11}$/)
  const red: readonly StepResult[] = [{ step: 'page', outcome: 'red', reason: 'No end.' }]
  expect(isGreen({ sdk, steps: red })).toBe(false)
})
