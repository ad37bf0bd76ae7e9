import { execFile, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { publint } from 'publint'
import { expect, inject, test } from 'vitest'
import { projectRoot } from '../projectRoot.ts'
import { importInstalled, install, installed as folder } from './installed.ts'

const run = promisify(execFile)

test('publint finds nothing to improve in the package', async () => {
  const pkgDir = join(folder, 'node_modules/tallystick')
  expect((await publint({ pkgDir, pack: false, strict: true })).messages).toEqual([])
})

test('the command can be executed after a build, so that npx still runs it in a clone', () => {
  expect(inject('commandMode') & 0o111).toBe(0o111)
})

test('the packed command serves a mock with a store', async () => {
  const args = [join(folder, 'node_modules/.bin/tally'), 'mock', 'fint', '--port', '0', '--store', 'worlds.db']
  const child = spawn(process.execPath, args, { cwd: folder })
  const greeting = await new Promise<string>((resolve) => child.stdout.once('data', (data: Buffer) => resolve(String(data))))
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(greeting)?.[0] ?? ''
  const response = await fetch(`${url}/fint/v1/power/getUtilityServiceProviders`, { headers: { 'x-requested-with': 'XMLHttpRequest' } })
  expect(response.status).toBe(200)
  expect((await fetch(`${url}/__admin/ui`)).status).toBe(200)
  child.kill('SIGTERM')
})

test('the packed command finds its version, and pacts to replay in a process of its own', async () => {
  const command = join(folder, 'node_modules/.bin/tally')
  const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as { version: string }
  expect((await run(command, ['--version'], { cwd: folder })).stdout).toBe(`${version}\n`)
  install('@pact-foundation')
  const { stdout } = await run(command, ['verify', 'lipa-later', '--against', 'mock', '--format', 'json'], { cwd: folder })
  expect(JSON.parse(stdout)).toMatchObject({ target: 'mock', providers: [{ provider: 'lipa-later', status: 'passed' }] })
})

test('on an older Node.js, the command says so in one line and exits with 2', async () => {
  const old =
    "Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}});Object.defineProperty(process,'version',{value:'v20.20.2'})"
  const withOldNode = ['--import', `data:text/javascript,${encodeURIComponent(old)}`, join(folder, 'node_modules/.bin/tally'), 'mock']
  const failure = await run(process.execPath, withOldNode, { cwd: folder }).catch(
    (error: unknown) => error as { code: number; stderr: string },
  )
  expect(failure).toMatchObject({ code: 2, stderr: 'tally needs Node.js 22.18 or later; this is v20.20.2.\n' })
})

test('the packed library can be imported by its public entries', async () => {
  const script = `
    import { createMock } from 'tallystick'
    import { listen } from 'tallystick/node'
    import { expressHandler } from 'tallystick/express'
    import { fint } from 'tallystick/mocks/fint'
    import { lipaLater } from 'tallystick/mocks/lipa-later'
    import { createLipaLaterClient } from 'tallystick/clients/lipa-later'
    import { checkOf } from 'tallystick/client/check'
    const { url, close } = await listen(createMock({ providers: [fint, lipaLater] }), { port: 0 })
    const { status } = await fetch(url + '/__admin/health')
    const options = { baseUrl: url + '/lipa-later', validate: true, onDrift: console.log, key: 'demo', secret: 'demo' }
    const { kind } = await createLipaLaterClient(options).getInstallmentPlanList({ member_id: '1100100001746' })
    await close()
    console.log(status, typeof expressHandler, kind, typeof checkOf)`
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: folder })
  expect(stdout).toBe('200 function ok function\n')
})

test('the packed library mocks through the MSW of the app', async () => {
  install('msw')
  const script = `
    import { setupServer } from 'msw/node'
    import { handlers } from 'tallystick/msw'
    import { httpControl } from 'tallystick/testing'
    import { fint } from 'tallystick/mocks/fint'
    const mocked = handlers([fint])
    const server = setupServer(...mocked)
    server.listen({ onUnhandledFrame: 'error' })
    const { status } = await fetch('https://api.fint.ng/v1/power/getUtilityServiceProviders', { headers: { 'x-requested-with': 'XMLHttpRequest' } })
    server.close()
    console.log(status, await mocked.control.worldNames(), typeof httpControl, 'validators' in fint)`
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: folder })
  expect(stdout).toBe("200 [ 'default' ] function false\n")
})

test.each(['advancly', 'etranzact', 'fint', 'interswitch', 'lipa-later'])(
  'bundlers for browsers get %s with its validators compiled ahead',
  async (name) => {
    const script = `import * as exported from 'tallystick/mocks/${name}'; console.log(Object.values(exported).filter((each) => each.validators).length)`
    const forBrowsers = ['--conditions=browser', '--input-type=module', '-e', script]
    expect((await run(process.execPath, forBrowsers, { cwd: folder })).stdout).toBe('1\n')
  },
)

test('the public names are these', async () => {
  for (const name of ['@playwright', 'msw', 'vitest']) install(name)
  expect(await namesOf()).toMatchInlineSnapshot(`
    [
      "ControlError",
      "IdentityError",
      "NothingAppendedError",
      "SnapshotMovedError",
      "SpecError",
      "StateError",
      "basicOf",
      "bearerOf",
      "checkToken",
      "collection",
      "createMock",
      "expireToken",
      "infer",
      "issueToken",
      "issuedTokens",
      "provider",
      "tokenExpiry",
    ]
  `)
  expect(await namesOf('node')).toMatchInlineSnapshot(`
    [
      "LoadError",
      "StoreError",
      "lintSpec",
      "listen",
      "loadSpec",
      "nodeListener",
      "openStore",
    ]
  `)
  expect(await namesOf('express')).toMatchInlineSnapshot(`
    [
      "expressHandler",
    ]
  `)
  expect(await namesOf('msw')).toEqual(['AddressError', 'ControlError', 'handlers'])
  expect(await namesOf('testing')).toEqual(['ControlError', 'httpControl', 'localControl', 'pageControl'])
  expect(await namesOf('playwright')).toEqual(['worldFixtures'])
  expect(await namesOf('vitest')).toEqual(['currentWorld', 'worldTest'])
  expect(await namesOf('client')).toEqual(['createClient'])
  expect(await namesOf('client/check')).toEqual(['checkOf'])
  expect(await namesOf('client/xml')).toEqual(['xmlReader', 'xmlWriter'])
})

/** The names that an entry of the package exports, in order. */
async function namesOf(entry = ''): Promise<string[]> {
  return Object.keys(await importInstalled(join('tallystick', entry))).toSorted()
}
