import { readFile } from 'node:fs/promises'
import { parseYaml } from '../load/parseText.ts'
import { CommandError } from './commandError.ts'
import { dashed, environmentName } from './flags.ts'

/** What `tally mock` can be told by flag, environment and configuration file. */
export interface MockSettings {
  readonly port: number
  readonly host: string
  readonly seed: number
  readonly delay: number
  readonly prefix: string
  readonly watch: boolean
  readonly validateRequest: boolean
  readonly cors: boolean
  readonly adminToken: string | undefined
  readonly specs: readonly string[]
}

type Read<T> = (value: unknown, name: string) => T

interface Setting<T> {
  readonly read: Read<T>
  readonly otherwise: T
}

const settings: { readonly [K in keyof MockSettings]: Setting<MockSettings[K]> } = {
  port: { read: whole(0, 65_535), otherwise: 4010 },
  host: { read: text, otherwise: '127.0.0.1' },
  seed: { read: whole(0, 2_147_483_647), otherwise: 1 },
  delay: { read: whole(0, 600_000), otherwise: 0 },
  prefix: { read: pathPrefix, otherwise: '' },
  watch: { read: yesOrNo, otherwise: false },
  validateRequest: { read: yesOrNo, otherwise: true },
  cors: { read: yesOrNo, otherwise: true },
  adminToken: { read: token, otherwise: undefined },
  specs: { read: texts, otherwise: [] },
}

const standardFiles = ['tally.config.yaml', 'tally.config.json']

/** The flag wins, then the environment (`TALLY_PORT`; `PORT` too), then the configuration file. */
export async function readSettings(
  flags: Readonly<Record<string, unknown>>,
  env: NodeJS.ProcessEnv,
  configFile: string | undefined,
): Promise<MockSettings> {
  const config = await readConfig(configFile ?? env['TALLY_CONFIG'])
  const unknown = Object.keys(config.values).filter((name) => !Object.hasOwn(settings, name))
  if (unknown.length > 0)
    throw new CommandError(`${config.file}: there is no setting ${unknown.join(', ')}; there are ${Object.keys(settings).join(', ')}.`)
  const found = Object.entries(settings).map(([name, { read, otherwise }]) => {
    const flag = flags[name]
    if (flag !== undefined) return [name, (read as Read<unknown>)(flag, `--${dashed(name)}`)]
    const variable = variablesOf(name).find((each) => (env[each] ?? '') !== '')
    if (variable !== undefined) return [name, (read as Read<unknown>)(env[variable], variable)]
    const configured = config.values[name]
    return [name, configured === undefined ? otherwise : (read as Read<unknown>)(configured, `${config.file}: ${name}`)]
  })
  return Object.fromEntries(found) as MockSettings
}

/** Where the environment may say it; the first that is not empty wins. */
function variablesOf(name: string): string[] {
  return [environmentName(name), ...(name === 'port' ? ['PORT'] : [])]
}

async function readConfig(
  named: string | undefined,
): Promise<{ readonly file: string; readonly values: Readonly<Record<string, unknown>> }> {
  for (const file of named === undefined ? standardFiles : [named]) {
    const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (named === undefined && error.code === 'ENOENT') return undefined
      throw new CommandError(`${file}: the configuration cannot be read (${error.code}).`)
    })
    if (content !== undefined) return { file, values: await parseConfig(content, file) }
  }
  return { file: '', values: {} }
}

/** A file that is empty, or all comments, sets nothing. */
async function parseConfig(content: string, file: string): Promise<Readonly<Record<string, unknown>>> {
  const values = (await parseYaml(content, file)) ?? {}
  if (typeof values !== 'object' || Array.isArray(values)) throw new CommandError(`${file}:1:1: the configuration must be an object.`)
  return values as Record<string, unknown>
}

function whole(least: number, most: number): Read<number> {
  return (value, name) => {
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
    if (typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most) return number
    throw new CommandError(`${name} must be a whole number from ${least} to ${most}.`)
  }
}

function text(value: unknown, name: string): string {
  if (typeof value === 'string') return value
  throw new CommandError(`${name} must be text.`)
}

/** As a bearer token can be sent; an empty one would be no lock at all. */
function token(value: unknown, name: string): string {
  const found = text(value, name)
  if (/^[\x21-\x7e]+$/.test(found)) return found
  throw new CommandError(`${name} must be text of at least one character, without spaces.`)
}

/** A path that clients send as it stands, and that hides neither the admin API nor the worlds in paths. */
function pathPrefix(value: unknown, name: string): string {
  const prefix = text(value, name)
  if (/^\/*(?:@|__admin(?:\/|$))/.test(prefix))
    throw new CommandError(`${name} may not begin with /__admin or /@, which the mock keeps for its admin API and its worlds.`)
  if (!/^[\w.~/-]*$/.test(prefix)) throw new CommandError(`${name} must be a path of letters, digits and . _ ~ / - only, such as /api/v1.`)
  if (prefix.split('/').some((part) => part === '.' || part === '..'))
    throw new CommandError(`${name} may have no part "." or "..", since clients shorten such a path before they send it.`)
  return prefix
}

function texts(value: unknown, name: string): readonly string[] {
  if (typeof value === 'string') return value.split(',').map((each) => each.trim())
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value
  throw new CommandError(`${name} must be a list of providers and specs.`)
}

function yesOrNo(value: unknown, name: string): boolean {
  if (typeof value === 'boolean') return value
  if (value === 'true' || value === '1') return true
  if (value === 'false' || value === '0') return false
  throw new CommandError(`${name} must be true or false.`)
}
