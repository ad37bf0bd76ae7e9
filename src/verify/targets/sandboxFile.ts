import { VerifyError } from '../verifyError.ts'
import { objectAt, readYamlObject } from '../yamlFile.ts'
import { fill } from './environmentVariables.ts'

/** A header as it is sent: a text with places to fill in, or name and password for HTTP Basic. */
export type HeaderValue = string | { readonly basic: readonly [string, string] }

/** What replaces the credentials of a pact's request, where it has some. */
export interface Credentials {
  readonly headers?: Readonly<Record<string, HeaderValue>>
  /** Fields of the query, or of a JSON or form body. */
  readonly fields?: Readonly<Record<string, string>>
}

/** How a token is asked for. */
export interface Login {
  /** The operation that issues it: method and path are those of the spec. Without one, `url` says where. */
  readonly operation?: string
  readonly url?: string
  /** POST, where no operation is named. */
  readonly method?: string
  readonly headers?: Readonly<Record<string, HeaderValue>>
  readonly json?: object
  readonly form?: Readonly<Record<string, string>>
  /** JSON pointer of the token in the answer. */
  readonly token: string
  /** JSON pointer of its life in seconds. */
  readonly seconds?: string
}

/** Values that exist in the sandbox; `replace` has texts of the pact for which others stand there. */
export type Fixture = Readonly<Record<string, unknown>> & { readonly replace?: Readonly<Record<string, unknown>> }

/** A difference that the vendor knows of, or that we live with for a while. */
export interface KnownDifference {
  /** Description of the interaction. */
  readonly interaction: string
  readonly reason: string
  /** yyyy-MM-dd, the last day on which it does not fail. */
  readonly expires: string
}

/** What `sandboxes.yaml` says of one provider, variables filled in. */
export interface Sandbox {
  readonly baseUrl: string
  readonly credentials: Credentials & {
    readonly operations?: Readonly<Record<string, Credentials>>
    readonly fresh?: Readonly<Record<string, string>>
  }
  readonly login: Login | undefined
  /** By provider state. An entry is left out where a variable of it is not set. */
  readonly fixtures: ReadonlyMap<string, readonly Fixture[]>
  /** Why there is no fixture of a state that is listed. */
  readonly lacking: ReadonlyMap<string, string>
  /** Operations that only read, though their method does not say so. */
  readonly reads: readonly string[]
  /** Operations that change something, though their method does not say so. */
  readonly writes: readonly string[]
  /** Operations that change something, but leave their fixtures good for another time. */
  readonly repeatable: readonly string[]
  /** Interactions whose credentials are sent as the pact has them, as are those that expect 401. */
  readonly unsigned: readonly string[]
  readonly known: readonly KnownDifference[]
  /** Most calls of a run; milliseconds between two of them, and for one. */
  readonly limits: { readonly calls: number; readonly pause: number; readonly patience: number }
  /** Credentials, which no report may show. */
  readonly secrets: readonly string[]
}

const standardLimits = { calls: 100, pause: 500, patience: 20_000 }
const parts = ['baseUrl', 'credentials', 'login', 'fixtures', 'reads', 'writes', 'repeatable', 'unsigned', 'known', 'limits']

/**
 * Reads `sandboxes.yaml`: for each provider a sandbox, or why it cannot be used (an address or credentials that are not
 * set).
 *
 * @throws VerifyError where the file is not as it should be
 */
export async function readSandboxes(
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ReadonlyMap<string, Sandbox | string>> {
  const all = await readYamlObject(file)
  if (all === undefined) throw new VerifyError(`${file}: there is no such file; it says where sandboxes are.`)
  return new Map(
    Object.entries(all).map(([name, each]) => [name, sandboxOf(objectAt(each, `${file}: ${name}`), `${file}: ${name}`, environment)]),
  )
}

function sandboxOf(raw: Record<string, unknown>, at: string, environment: Readonly<Record<string, string | undefined>>): Sandbox | string {
  const unknown = Object.keys(raw).find((name) => !parts.includes(name))
  if (unknown !== undefined) throw new VerifyError(`${at}: there is no "${unknown}" here; there are ${parts.join(', ')}.`)
  if (typeof raw['baseUrl'] !== 'string') throw new VerifyError(`${at}: "baseUrl" must be a text.`)
  const address = fill(raw['baseUrl'], environment)
  const secret = fill({ credentials: objectAt(raw['credentials'] ?? {}, `${at}: credentials`), login: raw['login'] }, environment)
  const checked = { ...fixturesOf(raw['fixtures'], at, environment), known: knownOf(raw['known'], at), limits: limitsOf(raw['limits'], at) }
  const list = (name: string): string[] => textsAt(raw[name], `${at}: ${name}`)
  const lists = { reads: list('reads'), writes: list('writes'), repeatable: list('repeatable'), unsigned: list('unsigned') }
  const missing = [...address.missing, ...secret.missing]
  if (missing.length > 0) return `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not set.`
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

function loginOf(value: unknown, at: string): Login {
  const login = objectAt(value, `${at}: login`)
  if (typeof login['token'] !== 'string' || (typeof login['operation'] !== 'string' && typeof login['url'] !== 'string'))
    throw new VerifyError(`${at}: login needs an operation or url, and in "token" the JSON pointer of the token in its answer.`)
  return login as unknown as Login
}

function fixturesOf(
  value: unknown,
  at: string,
  environment: Readonly<Record<string, string | undefined>>,
): Pick<Sandbox, 'fixtures' | 'lacking'> {
  const fixtures = new Map<string, Fixture[]>()
  const lacking = new Map<string, string>()
  for (const [state, given] of Object.entries(objectAt(value ?? {}, `${at}: fixtures`))) {
    const entries = (Array.isArray(given) ? given : [given]).map((each: unknown) =>
      fill(objectAt(each ?? {}, `${at}: fixtures: ${state}`), environment),
    )
    const found = entries.filter(({ missing }) => missing.length === 0).map((each) => each.value as Fixture)
    fixtures.set(state, found)
    if (found.length === 0) lacking.set(state, `${[...new Set(entries.flatMap(({ missing }) => missing))].join(', ')} not set`)
  }
  return { fixtures, lacking }
}

function knownOf(value: unknown, at: string): KnownDifference[] {
  if (value !== undefined && !Array.isArray(value)) throw new VerifyError(`${at}: "known" must be a list.`)
  return ((value ?? []) as unknown[]).map((each) => {
    const { interaction, reason, expires } = objectAt(each, `${at}: known`)
    if (typeof interaction !== 'string' || typeof reason !== 'string' || !isDay(expires))
      throw new VerifyError(`${at}: a known difference has an interaction, a reason and a day on which it expires, such as 2027-01-31.`)
    return { interaction, reason, expires: expires }
  })
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toISOString?.().startsWith(value)
}

function limitsOf(value: unknown, at: string): Sandbox['limits'] {
  const limits = { ...standardLimits, ...objectAt(value ?? {}, `${at}: limits`) }
  for (const [name, each] of Object.entries(limits)) {
    if (!Object.hasOwn(standardLimits, name) || !Number.isInteger(each) || each < 0)
      throw new VerifyError(`${at}: limits are whole numbers called ${Object.keys(standardLimits).join(', ')}.`)
  }
  return limits
}

function textsAt(value: unknown, at: string): string[] {
  if (value === undefined) return []
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value
  throw new VerifyError(`${at} must be a list of texts.`)
}
