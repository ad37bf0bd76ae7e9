import { expect, test } from 'vitest'
import { runPact, type Job, type Verified } from '../../../src/verify/replay/pactVerifier.ts'
import { notRun, replay } from '../../../src/verify/replay/replay.ts'
import type { Unreachable } from '../../../src/verify/result/finding.ts'
import { whyWords } from '../../../src/verify/report/whyWords.ts'
import type { ProviderResult } from '../../../src/verify/result/result.ts'
import { StateFailure, type Target } from '../../../src/verify/targets/target.ts'
import { UnreachableError } from '../../../src/verify/targets/wire.ts'
import { pact, type Told } from '../pacts.ts'
import { statusVerifier } from '../statusVerifier.ts'

const told: readonly Told[] = [
  { description: 'one', path: '/one' },
  { description: 'two', path: '/two' },
]

/** Answers everything with an empty 200. */
const willing: Target = {
  against: { target: 'url' },
  patience: 10_000,
  ask: async () => {},
  setUp: async () => ({}),
  exchange: async () => ({ status: 200, headers: {}, body: Buffer.alloc(0) }),
  tearDown: async () => {},
}

/** Replaces Pact’s verifier: runs `each` for every key, and returns its results. */
function pretend(each: (job: Job, key: string) => Promise<Verified | undefined>): typeof runPact {
  return async (job) => {
    const document = (await (await fetch(job.pacts[0] as string)).json()) as { interactions: { key: string }[] }
    const all = await Promise.all(document.interactions.map(({ key }) => each(job, key)))
    return all.filter((one) => one !== undefined)
  }
}

async function setUp({ states }: Job, key: string, action = 'setup'): Promise<void> {
  await fetch(states, { method: 'POST', body: JSON.stringify({ action, state: 'tally', params: { key } }) })
}

async function call({ address }: Job, key: string): Promise<number> {
  return (await fetch(`${address}/x`, { headers: { 'x-tally-interaction': key } })).status
}

const fine = (key: string): Verified => ({ key, mismatches: [], error: undefined })

const oneAfterTheOther: typeof runPact = async (job) => {
  for (const key of ['i0', 'i1']) await setUp(job, key).then(() => call(job, key))
  return [fine('i0'), fine('i1')]
}

function codes({ interactions }: ProviderResult): unknown[] {
  return interactions.map(({ outcome, why, findings }) => [outcome, ...findings.map(({ code }) => code), ...(why ? [whyWords(why)] : [])])
}

const subject = { provider: 'things', pacts: [pact('things', told)], api: undefined }

test('Pact is believed if everything was set up and sent once', async () => {
  const verifier = pretend(async (job, key) => (await setUp(job, key), await call(job, key), fine(key)))
  const result = await replay(subject, willing, verifier)
  expect([result.status, ...codes(result)]).toEqual(['passed', ['passed'], ['passed']])
})

test('Pact gets a long pact in parts, and every interaction is sent once', async () => {
  const many = Array.from({ length: 201 }, (_, index) => ({ description: `no. ${index}`, path: `/${index}` }))
  let parts = 0
  const verifier: typeof runPact = (job, milliseconds) => {
    parts = job.pacts.length
    return statusVerifier(job, milliseconds)
  }
  const result = await replay({ ...subject, pacts: [pact('things', many)] }, willing, verifier)
  expect([parts, result.status, result.interactions.filter(({ outcome }) => outcome === 'passed').length]).toEqual([3, 'passed', 201])
})

test('an interaction without a result of Pact fails', async () => {
  const verifier = pretend(async (job, key) => (await setUp(job, key), await call(job, key), key === 'i0' ? fine(key) : undefined))
  expect(codes(await replay(subject, willing, verifier))).toEqual([['passed'], ['failed', 'verifier.not-reported']])
})

test('an interaction that Pact passes without sending it, or sends twice, fails', async () => {
  const verifier = pretend(async (job, key) => {
    await setUp(job, key)
    if (key === 'i1') await call(job, key).then(() => call(job, key))
    return fine(key)
  })
  expect(codes(await replay(subject, willing, verifier))).toEqual([
    ['failed', 'verifier.not-sent'],
    ['failed', 'verifier.not-sent'],
  ])
})

test('an interaction is not sent before its states are set up', async () => {
  const verifier = pretend(async (job, key) => (expect(await call(job, key)).toBe(500), fine(key)))
  expect(codes(await replay(subject, willing, verifier))).toEqual([
    ['failed', 'verifier.not-sent'],
    ['failed', 'verifier.not-sent'],
  ])
})

test('an interaction whose states fail is not sent, and fails regardless of Pact', async () => {
  const failing: Target = {
    ...willing,
    setUp: async (key) => {
      if (key === 'i0') throw new StateFailure({ code: 'state.params', said: 'no such parameter' })
      throw new Error('broken')
    },
  }
  const verifier = pretend(async (job, key) => (await setUp(job, key), expect(await call(job, key)).toBe(500), fine(key)))
  expect(codes(await replay(subject, failing, verifier))).toEqual([
    ['failed', 'state.params'],
    ['failed', 'state.failed'],
  ])
})

test('an interaction fails if its state cannot be torn down', async () => {
  const failing: Target = { ...willing, tearDown: () => Promise.reject(new Error('stuck')) }
  const verifier = pretend(async (job, key) => (await setUp(job, key), await call(job, key), await setUp(job, key, 'teardown'), fine(key)))
  expect(codes(await replay(subject, failing, verifier))[0]).toEqual(['failed', 'state.failed'])
})

const reset: Unreachable = { origin: 'http://x', cause: 'reset' }

test('nothing is sent and nothing passes after the provider stops answering', async () => {
  let calls = 0
  const falling: Target = {
    ...willing,
    exchange: async () => {
      calls += 1
      throw new UnreachableError(reset)
    },
  }
  const result = await replay(subject, falling, oneAfterTheOther)
  expect([result.status, result.why, calls]).toEqual(['unreachable', { code: 'unreachable', unreachable: reset }, 1])
  expect(result.interactions.map(({ outcome }) => outcome)).toEqual(['not verified', 'not verified'])
})

test('a provider that is down from the start is not verified at all', async () => {
  const down: Target = { ...willing, ask: () => Promise.reject(new UnreachableError(reset)) }
  const result = await replay(subject, down, () => Promise.reject(new Error('Pact must not start')))
  expect([result.status, result.why]).toEqual(['unreachable', { code: 'unreachable', unreachable: reset }])
})

test('a pact without interactions fails, and one whose interactions are all skipped is not run', async () => {
  const empty = { ...subject, pacts: [pact('things', [])] }
  expect(await replay(empty, willing)).toMatchObject({ status: 'failed', findings: [{ code: 'pact.empty' }] })
  const skipping: Target = { ...willing, plan: () => ({ skip: { code: 'no-states-url' } }) }
  expect(await replay(subject, skipping)).toMatchObject({
    status: 'not run',
    why: { code: 'nothing-verified', first: { code: 'no-states-url' } },
  })
})

test('a pact without interactions fails even if its sandbox cannot be used', () => {
  const why = { code: 'variables-not-set', names: ['KEY'] } as const
  expect(notRun({ ...subject, pacts: [pact('things', [])] }, why).status).toBe('failed')
  expect(notRun(subject, why)).toMatchObject({ status: 'not run', why })
})

test('Pact gets no environment variables that would make it skip interactions', async () => {
  process.env['PACT_DESCRIPTION'] = 'nothing is called like this'
  process.env['PACT_BROKER_BASE_URL'] = 'http://127.0.0.1:9'
  try {
    expect(codes(await replay(subject, willing))).toEqual([['passed'], ['passed']])
  } finally {
    delete process.env['PACT_DESCRIPTION']
    delete process.env['PACT_BROKER_BASE_URL']
  }
})

test('a run of Pact without results is an error', async () => {
  const job = {
    provider: 'things',
    pacts: ['http://127.0.0.1:9/pact.json'],
    address: 'http://127.0.0.1:9',
    states: 'http://127.0.0.1:9',
    patience: 500,
  }
  await expect(runPact(job, 20_000)).rejects.toThrow(/Pact’s verifier ended without results/)
  await expect(runPact(job, 1)).rejects.toThrow(/it took longer than 0 seconds/)
})

test('two interactions that Pact does not tell apart are both verified, and reported', async () => {
  const twins = { ...subject, pacts: [pact('things', [told[0] as Told, { ...told[0], status: 201 }])] }
  const result = await replay(twins, willing)
  expect(result.findings.map(({ code }) => code)).toEqual(['pact.duplicate'])
  expect(codes(result)).toEqual([['passed'], ['failed', 'status.differs']])
})

test('there is a pause between two requests', async () => {
  const waits: number[] = []
  let last = 0
  const pausing: Target = {
    ...willing,
    pause: 60,
    exchange: async () => {
      waits.push(performance.now() - last)
      last = performance.now()
      return { status: 200, headers: {}, body: Buffer.alloc(0) }
    },
  }
  await replay(subject, pausing, oneAfterTheOther)
  expect(waits[1]).toBeGreaterThanOrEqual(59)
})

test('a secret that the target gets during the run is in no finding', async () => {
  const secrets = new Set<string>()
  const telling: Target = {
    ...willing,
    secrets,
    exchange: async () => {
      secrets.add('token-of-today')
      return { status: 200, headers: { 'x-said': 'token-of-today' }, body: Buffer.alloc(0) }
    },
  }
  const asking = { ...subject, pacts: [pact('things', [{ replyHeaders: { 'X-Said': 'something else' } }])] }
  const { interactions } = await replay(asking, telling)
  expect(interactions[0]?.findings).toMatchObject([{ at: { in: 'header', name: 'X-Said' }, got: { kind: 'string', value: '•••' } }])
  expect(JSON.stringify(interactions.map(({ findings }) => findings))).not.toContain('token-of-today')
})
