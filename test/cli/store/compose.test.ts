import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { newAddress } from '../../logs/postgres/testStore.ts'
import { startMock, tally } from '../inProcess.ts'

interface Service {
  readonly image: string
  readonly command?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly depends_on?: readonly string[] | Readonly<Record<string, { readonly condition: string }>>
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly configs?: readonly { readonly source: string }[]
  readonly volumes?: readonly string[]
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>
  readonly configs: Readonly<Record<string, { readonly content: string }>>
  readonly volumes: Readonly<Record<string, unknown>>
}

const text = readFileSync(new URL('../../../docs/compose.yaml', import.meta.url), 'utf8')
const { services, configs, volumes } = parse(text, { merge: true }) as Compose

/** The arguments of `tally` in the command of a service. */
function argsOf(service: string): string[] {
  const [npx, yes, from, name, ...args] = services[service]?.command?.split(' ') ?? []
  expect([npx, yes, from, name]).toEqual(['npx', '--yes', '--package=${TALLYSTICK:-tallystick}', 'tally'])
  return args
}

test('everything that the compose file refers to is in it', () => {
  for (const { depends_on: needed = {}, configs: used = [], volumes: mounted = [] } of Object.values(services)) {
    for (const name of Array.isArray(needed) ? needed : Object.keys(needed)) expect(Object.keys(services)).toContain(name)
    for (const { source } of used) expect(Object.keys(configs)).toContain(source)
    for (const volume of mounted.filter((each) => !each.startsWith('.'))) expect(Object.keys(volumes)).toContain(volume.split(':')[0])
  }
  const waited = Object.values(services).flatMap(({ depends_on: needed = [] }) =>
    Array.isArray(needed) ? [] : Object.entries(needed as Record<string, { readonly condition: string }>),
  )
  const healthy = waited.filter(([, { condition }]) => condition === 'service_healthy').map(([name]) => name)
  expect(healthy).toEqual(['database'])
  expect(healthy.filter((name) => !services[name]?.healthcheck)).toEqual([])
})

test('the compose file takes passwords from the environment, and refuses to start without them', () => {
  expect(services['database']?.environment?.['POSTGRES_PASSWORD']).toMatch(/^\$\{STORE_PASSWORD:\?/)
  expect(services['mock']?.environment).toEqual({
    TALLY_STORE: 'postgres://tally@database/worlds',
    PGPASSWORD: '${STORE_PASSWORD}',
    TALLY_ADMIN_TOKEN: expect.stringMatching(/^\$\{ADMIN_TOKEN:\?/),
  })
})

test('the commands of the compose file create the tables and start a mock, and its check of health asks that', async () => {
  const address = newAddress()
  const password = new URL(address).password
  const env = { TALLY_STORE: address.replace(`:${password}@`, '@'), PGPASSWORD: password, TALLY_ADMIN_TOKEN: 'token' }
  expect(await tally(argsOf('init'), { env })).toMatchObject({ code: 0 })
  const [command, ...args] = argsOf('mock').map((each) => (each === '/beside/petstore.yaml' ? 'fint' : each))
  expect([command, args]).toEqual(['mock', expect.arrayContaining(['fint', '4010'])])
  const mock = await startMock(
    args.map((each) => (each === '4010' ? '0' : each)),
    { env },
  )
  const { port } = new URL(mock.url)
  expect((await fetch(`http://127.0.0.1:${port}/__admin/health`)).status).toBe(401)
  expect(await health(port)).toBe(0)
  await mock.stop()
  expect(await health(port)).not.toBe(0)
})

/** Runs the check of the service, and returns its exit code. */
function health(port: string): Promise<number | string | null | undefined> {
  const [kind, command, ...args] = services['mock']?.healthcheck?.test ?? []
  expect([kind, command]).toEqual(['CMD', 'node'])
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args.map((each) => each.replace(':4010/', `:${port}/`)),
      (error) => resolve(error ? error.code : 0),
    )
  })
}

test('the balancer sends calls to the mocks, and no call to two of them', () => {
  const conf = configs['balancer']?.content.replaceAll('$$', '$') ?? ''
  const port = argsOf('mock').at(argsOf('mock').indexOf('--port') + 1)
  expect(conf).toContain(`set $mocks http://mock:${port};`)
  expect(conf).toContain('proxy_next_upstream off;')
  expect(conf.split('{')).toHaveLength(conf.split('}').length)
})
