import { VerifyError } from '../verifyError.ts'
import { objectAt, readYamlObject } from '../yamlFile.ts'
import { fill } from './environmentVariables.ts'
import type { Fixture, KnownDifference, Login, Sandbox, UnusableSandbox } from './sandboxEntry.ts'

const standardLimits = { calls: 100, pause: 500, patience: 20_000 }
const parts = ['baseUrl', 'credentials', 'login', 'fixtures', 'reads', 'writes', 'repeatable', 'unsigned', 'known', 'limits']

/**
 * Reads `sandboxes.yaml`: the sandbox of each provider, or why it cannot be used.
 *
 * @throws VerifyError or LoadError if the file is missing or malformed
 */
export async function readSandboxes(file: string, environment: NodeJS.ProcessEnv): Promise<ReadonlyMap<string, Sandbox | UnusableSandbox>> {
  const all = await readYamlObject(file)
  if (all === undefined) throw new VerifyError(`${file}: No such file. It has the addresses of the sandboxes; docs/verify.md describes it.`)
  return new Map(
    Object.entries(all).map(([name, each]) => [name, sandboxOf(objectAt(each, `${file}: ${name}`), `${file}: ${name}`, environment)]),
  )
}

function sandboxOf(raw: Record<string, unknown>, at: string, environment: NodeJS.ProcessEnv): Sandbox | UnusableSandbox {
  const unknown = Object.keys(raw).find((name) => !parts.includes(name))
  if (unknown !== undefined) throw new VerifyError(`${at}: unknown field "${unknown}"; known are ${parts.join(', ')}.`)
  if (typeof raw['baseUrl'] !== 'string') throw new VerifyError(`${at}: "baseUrl" must be a string.`)
  const address = fill(raw['baseUrl'], environment)
  const secret = fill({ credentials: objectAt(raw['credentials'] ?? {}, `${at}: credentials`), login: raw['login'] }, environment)
  const checked = { ...fixturesOf(raw['fixtures'], at, environment), known: knownOf(raw['known'], at), limits: limitsOf(raw['limits'], at) }
  const lists = listsOf(raw, at)
  const unset = [...address.missing, ...secret.missing]
  if (unset.length > 0) return { unset }
  if (!/^https?:\/\//i.test(address.value) || !URL.canParse(address.value))
    throw new VerifyError(`${at}: "baseUrl" must be an http(s) URL.`)
  const { credentials, login } = secret.value
  return {
    baseUrl: address.value,
    credentials: credentials as Sandbox['credentials'],
    login: login === undefined ? undefined : loginOf(login, at),
    ...checked,
    ...lists,
    secrets: secret.taken,
  }
}

function listsOf(raw: Record<string, unknown>, at: string): Pick<Sandbox, 'reads' | 'writes' | 'repeatable' | 'unsigned'> {
  const list = (name: string): string[] => stringsAt(raw[name], `${at}: ${name}`)
  return { reads: list('reads'), writes: list('writes'), repeatable: list('repeatable'), unsigned: list('unsigned') }
}

function loginOf(value: unknown, at: string): Login {
  const login = objectAt(value, `${at}: login`)
  if (typeof login['token'] !== 'string' || (typeof login['operation'] !== 'string' && typeof login['url'] !== 'string'))
    throw new VerifyError(`${at}: login needs an operation or url, and in "token" the JSON pointer of the token in its reply.`)
  return login as unknown as Login
}

function fixturesOf(value: unknown, at: string, environment: NodeJS.ProcessEnv): Pick<Sandbox, 'fixtures' | 'lacking'> {
  const fixtures = new Map<string, Fixture[]>()
  const lacking = new Map<string, readonly string[]>()
  for (const [state, given] of Object.entries(objectAt(value ?? {}, `${at}: fixtures`))) {
    const entries = (Array.isArray(given) ? given : [given]).map((each: unknown) =>
      fill(objectAt(each ?? {}, `${at}: fixtures: ${state}`), environment),
    )
    const found = entries.filter(({ missing }) => missing.length === 0).map((each) => each.value as Fixture)
    fixtures.set(state, found)
    if (found.length === 0) lacking.set(state, [...new Set(entries.flatMap(({ missing }) => missing))])
  }
  return { fixtures, lacking }
}

function knownOf(value: unknown, at: string): KnownDifference[] {
  if (value !== undefined && !Array.isArray(value)) throw new VerifyError(`${at}: "known" must be a list.`)
  return ((value ?? []) as unknown[]).map((each) => {
    const { interaction, reason, expires } = objectAt(each, `${at}: known`)
    if (typeof interaction !== 'string' || typeof reason !== 'string' || !isDate(expires))
      throw new VerifyError(`${at}: a known difference needs an interaction, a reason, and an expiry date such as 2027-01-31.`)
    return { interaction, reason, expires }
  })
}

function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

function limitsOf(value: unknown, at: string): Sandbox['limits'] {
  const limits = { ...standardLimits, ...objectAt(value ?? {}, `${at}: limits`) }
  for (const [name, each] of Object.entries(limits)) {
    if (!Object.hasOwn(standardLimits, name) || !Number.isInteger(each) || each < 0)
      throw new VerifyError(`${at}: limits must be whole numbers; known are ${Object.keys(standardLimits).join(', ')}.`)
  }
  return limits
}

function stringsAt(value: unknown, at: string): string[] {
  if (value === undefined) return []
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value
  throw new VerifyError(`${at} must be a list of strings.`)
}
