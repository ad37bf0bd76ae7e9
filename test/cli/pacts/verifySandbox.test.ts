import { join } from 'node:path'
import { registerHooks, type RegisterHooksOptions } from 'node:module'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startSandbox, type Sandbox } from '../../sandbox/startSandbox.ts'
import { goodPacts } from '../../verify/goodPacts.ts'
import { folderWith, pactText } from '../../verify/pacts.ts'
import { sandboxesWithoutPauses } from '../../verify/standIn.ts'
import { environmentOf } from '../../sandbox/environment.ts'
import { tally, type Finished } from '../inProcess.ts'
import { spawnMock, spawnTally } from '../spawned.ts'

let standIn: Sandbox
let environment: Record<string, string>
let folder = ''
let sandboxes = ''

beforeAll(async () => {
  standIn = await startSandbox()
  environment = environmentOf(standIn)
  sandboxes = join(await folderWith({ 'sandboxes.yaml': sandboxesWithoutPauses() }), 'sandboxes.yaml')
  folder = await folderWith(Object.fromEntries(Object.entries(goodPacts).map(([name, told]) => [`app-${name}.json`, pactText(name, told)])))
})
afterAll(() => standIn.stop())

function verify(args: readonly string[], env: Readonly<Record<string, string>> = environment): Promise<Finished> {
  return tally(['verify', '--against', 'sandbox', '--pacts', folder, '--sandboxes', sandboxes, ...args], { env })
}

test('if all sandboxes agree, the exit code is 0', async () => {
  const { code, out, err } = await verify([])
  expect(code).toBe(0)
  expect(err.replace(/^[\w-]+: no evidence is kept, because .*\n/gm, '')).toBe('')
  expect(out.match(/^[\w-]+ against its sandbox at http:\/\/127\.0\.0\.1:\d+\/\S+: \d+ passed/gm)).toHaveLength(5)
})

test('a drift is reported with its place, and the exit code is 1', async () => {
  standIn.setDrift([{ operation: 'fint.verifyCustomer', kind: 'rename', at: '/data/hasMeter', to: 'has_meter' }])
  const { code, out } = await verify(['fint'])
  standIn.setDrift([])
  expect(code).toBe(1)
  expect(out).toContain('body /data/hasMeter: expected true, got nothing [body.differs]')
})

test('a sandbox that is down makes the exit code 3', async () => {
  const { code, out } = await verify(['fint'], { ...environment, FINT_SANDBOX_URL: 'http://127.0.0.1:9/vendor' })
  expect(code).toBe(3)
  expect(out).toContain('NOT REACHED. http://127.0.0.1:9 refused the connection.')
})

test('without credentials, nothing runs, and the exit code is 2', async () => {
  // Without --sandboxes, so that this reads contracts/sandboxes.yaml.
  const { code, out } = await tally(['verify', 'fint', 'advancly', '--against', 'sandbox', '--pacts', folder])
  expect(code).toBe(2)
  expect(out).toContain('advancly against its sandbox: NOT RUN. ADVANCLY_CLIENT_ID, ADVANCLY_API_KEY are not set.')
  expect(out).toContain('fint against its sandbox: NOT RUN. FINT_PARTNER_META is not set.')
})

test('providers without credentials are not run, which is an error only if they were named', async () => {
  const only = Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('FINT_')))
  const all = await verify([], only)
  expect(all.code).toBe(0)
  expect(all.out.match(/NOT RUN/g)).toHaveLength(4)
  expect((await verify(['fint', 'advancly'], only)).code).toBe(2)
})

test('a sandbox of another provider needs only an entry in a file', async () => {
  const own = await folderWith({
    'app-things.json': pactText('things', goodPacts['fint']?.slice(0, 1) ?? []),
    'sandboxes.yaml': `things: { baseUrl: '${standIn.baseUrls.fint}', credentials: { fields: { partner_meta: '\${KEY}' } }, reads: ['POST /v1/powerverifyCustomer'] }`,
  })
  const args = ['verify', '--against', 'sandbox', '--pacts', own, '--sandboxes', `${own}/sandboxes.yaml`]
  expect((await tally(args, { env: { KEY: standIn.credentials.fint.partnerMeta } })).code).toBe(0)
  expect((await tally(args)).code).toBe(2)
})

/** Makes Node.js behave as if Pact were not installed. */
const hidePact: RegisterHooksOptions = {
  resolve(name, context, next) {
    if (name.startsWith('@pact-foundation/')) throw new Error('not installed')
    return next(name, context)
  },
}

test('without Pact, verify and publish say what to install', async () => {
  const hooks = registerHooks(hidePact)
  onTestFinished(() => hooks.deregister())
  for (const against of ['mock', 'sandbox']) {
    const { code, err } = await tally(['verify', 'fint', '--against', against, '--pacts', folder], { env: environment })
    expect([code, err]).toEqual([
      2,
      'tally: Replaying pacts needs @pact-foundation/pact, which is not installed. Run: npm install --save-dev @pact-foundation/pact@17.1.4\n',
    ])
  }
  const { code, err } = await tally(['publish', '--pacts', folder], { env: { PACT_BROKER_BASE_URL: standIn.url } })
  expect([code, err]).toEqual([
    2,
    'tally: Publishing needs the command line client of Pact: npm install --save-dev @pact-foundation/pact-cli@18.1.2\n',
  ])
})

test('without Pact, pacts are compared with specs and mocks are served', async () => {
  const script = `import { registerHooks } from 'node:module'; registerHooks({ ${hidePact.resolve} })`
  // In processes of their own, because in this one Pact may be loaded already.
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` }
  expect((await spawnTally(['verify', 'fint', '--against', 'spec', '--pacts', folder], { env })).code).toBe(0)
  const mock = await spawnMock(['fint', '--port', '0'], { env })
  await mock.stop('SIGTERM')
})
