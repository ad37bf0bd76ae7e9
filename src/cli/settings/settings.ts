import { readConfig, sections } from './configFile.ts'
import { CommandError } from '../commandError.ts'
import { dashed, environmentName, originsOf } from '../flags.ts'
import { loggedCalls, logFormats } from '../mock/callLog.ts'

/** The settings of `tally mock`, from options, environment and configuration file. */
export interface MockSettings {
  readonly port: number
  readonly host: string
  readonly seed: number
  readonly delay: number
  readonly prefix: string
  readonly watch: boolean
  readonly validateRequest: boolean
  /** Whether a spec with errors is refused. */
  readonly strict: boolean
  readonly cors: boolean
  readonly dynamic: boolean
  readonly errors: boolean
  readonly stateless: boolean
  /** Whether calls below a parent that does not exist get 404. */
  readonly strictParents: boolean
  readonly records: number
  readonly adminToken: string | undefined
  /** Whether to open the dashboard in a browser. */
  readonly open: boolean
  /** Largest size of all journals together, in bytes. */
  readonly journalSize: number
  /** The largest number of records in a world. */
  readonly maxRecords: number
  /** Where worlds are stored; in memory if undefined. */
  readonly store: string | undefined
  readonly durability: (typeof durabilities)[number]
  readonly log: (typeof loggedCalls)[number]
  readonly logFormat: (typeof logFormats)[number]
  readonly specs: readonly string[]
  /** Origins that specs read from a URL may refer to besides their own. */
  readonly allowRefs: readonly string[]
}

/** What a stored call waits for: the disk, or the operating system. */
const durabilities = ['full', 'normal'] as const

/** Reads a value, or throws a CommandError that starts with `name`: the option, variable or file the value comes from. */
type Read<T> = (value: unknown, name: string) => T

interface Setting<T> {
  readonly read: Read<T>
  /** The value if the setting is not set anywhere. */
  readonly byDefault: T
}

const settings: { readonly [K in keyof MockSettings]: Setting<MockSettings[K]> } = {
  port: { read: wholeNumber(0, 65_535), byDefault: 4010 },
  host: { read: address, byDefault: '127.0.0.1' },
  seed: { read: wholeNumber(0, 2_147_483_647), byDefault: 1 },
  delay: { read: wholeNumber(0, 600_000), byDefault: 0 },
  prefix: { read: pathPrefix, byDefault: '' },
  watch: { read: trueOrFalse, byDefault: false },
  validateRequest: { read: trueOrFalse, byDefault: true },
  strict: { read: trueOrFalse, byDefault: false },
  cors: { read: trueOrFalse, byDefault: true },
  dynamic: { read: trueOrFalse, byDefault: false },
  errors: { read: trueOrFalse, byDefault: false },
  stateless: { read: trueOrFalse, byDefault: false },
  strictParents: { read: trueOrFalse, byDefault: false },
  records: { read: wholeNumber(0, 1_000), byDefault: 3 },
  adminToken: { read: token, byDefault: undefined },
  open: { read: trueOrFalse, byDefault: false },
  journalSize: { read: bytes, byDefault: 64_000_000 },
  maxRecords: { read: wholeNumber(0, 1_000_000_000), byDefault: 1_000_000 },
  store: { read: text, byDefault: undefined },
  durability: { read: oneOf(durabilities), byDefault: 'full' },
  log: { read: oneOf(loggedCalls), byDefault: 'all' },
  logFormat: { read: oneOf(logFormats), byDefault: 'text' },
  specs: { read: texts, byDefault: [] },
  allowRefs: { read: origins, byDefault: [] },
}

/** Every key at the top of the configuration file. */
export const knownSettings: readonly string[] = [...Object.keys(settings), ...sections]

/**
 * Reads the settings. A flag wins over the environment (`TALLY_PORT`, or `PORT`), and that wins over the configuration file.
 *
 * @throws CommandError for an invalid value or an unknown setting
 */
export async function readSettings(
  flags: Readonly<Record<string, unknown>>,
  env: NodeJS.ProcessEnv,
  configFile: string | undefined,
): Promise<MockSettings> {
  const config = await readConfig(configFile ?? env['TALLY_CONFIG'])
  config.refuseUnknown(knownSettings)
  const found = Object.entries(settings).map(([name, { read, byDefault }]) => {
    const flag = flags[name]
    if (flag !== undefined) return [name, (read as Read<unknown>)(flag, `--${dashed(name)}`)]
    const variable = variablesOf(name).find((each) => (env[each] ?? '') !== '')
    if (variable !== undefined) return [name, (read as Read<unknown>)(env[variable], variable)]
    const configured = config.values[name]
    return [name, configured === undefined ? byDefault : (read as Read<unknown>)(configured, `${config.file}: ${name}`)]
  })
  return Object.fromEntries(found) as MockSettings
}

/** The environment variables of a setting. The first one that is not empty wins. */
function variablesOf(name: string): string[] {
  return [environmentName(name), ...(name === 'port' ? ['PORT'] : [])]
}

function wholeNumber(least: number, most: number): Read<number> {
  return (value, name) => {
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
    if (typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most) return number
    throw new CommandError(`${name} must be a whole number from ${least} to ${most}.`)
  }
}

function oneOf<T extends string>(choices: readonly T[]): Read<T> {
  return (value, name) => {
    const found = choices.find((each) => each === value)
    if (found !== undefined) return found
    throw new CommandError(`${name} must be one of ${choices.join(', ')}.`)
  }
}

const units: Readonly<Record<string, number>> = { '': 1, b: 1, k: 1e3, kb: 1e3, m: 1e6, mb: 1e6, g: 1e9, gb: 1e9 }

/** `64MB`, `500 kB`, or a number of bytes. A small number without a unit is refused: it probably means something larger than bytes. */
function bytes(value: unknown, name: string): number {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?) ?([kmg]?b?)$/i.exec(String(value)) ?? []
  const size = Math.floor(Number(digits) * (units[unit.toLowerCase()] ?? NaN))
  if (size === 0 || (size > 0 && (unit !== '' || size >= 1_000))) return size
  throw new CommandError(`${name} must be a size with a unit, such as 64MB or 500kB, or at least 1000 bytes; 0 keeps nothing.`)
}

function text(value: unknown, name: string): string {
  if (typeof value === 'string') return value
  throw new CommandError(`${name} must be text.`)
}

/** An address to listen on. It must not be empty: to Node.js, that means all addresses of this machine. */
function address(value: unknown, name: string): string {
  const found = text(value, name)
  if (found.trim() !== '') return found
  throw new CommandError(`${name} must not be empty. To listen on all addresses of this machine, use 0.0.0.0 or ::.`)
}

/** A bearer token that can be sent in a header. An empty one would protect nothing. */
function token(value: unknown, name: string): string {
  const found = text(value, name)
  if (/^[\x21-\x7e]+$/.test(found)) return found
  throw new CommandError(`${name} must have at least one character, and only visible ASCII characters without spaces.`)
}

/** A path prefix that clients send unchanged, and that does not hide the admin API or the worlds in paths. */
function pathPrefix(value: unknown, name: string): string {
  const prefix = text(value, name)
  if (/^\/*(?:@|__admin(?:\/|$))/.test(prefix))
    throw new CommandError(`${name} must not start with /__admin or /@: these are the paths of the admin API and of worlds.`)
  if (!/^[\w.~/-]*$/.test(prefix))
    throw new CommandError(`${name} must be a path of letters, digits and the characters . _ ~ / -, such as /api/v1.`)
  if (prefix.split('/').some((part) => part === '.' || part === '..'))
    throw new CommandError(`${name} must not contain the segments "." or "..": clients resolve them before they send the path.`)
  return prefix
}

function texts(value: unknown, name: string): readonly string[] {
  if (typeof value === 'string') return value.split(',').map((each) => each.trim())
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value
  throw new CommandError(`${name} must be a list of providers and specs.`)
}

function origins(value: unknown, name: string): readonly string[] {
  const found = typeof value === 'string' || Array.isArray(value) ? originsOf(String(value)) : undefined
  if (found) return found
  throw new CommandError(`${name} must be a list of origins, such as https://schemas.example.`)
}

function trueOrFalse(value: unknown, name: string): boolean {
  if (typeof value === 'boolean') return value
  if (value === 'true' || value === '1') return true
  if (value === 'false' || value === '0') return false
  throw new CommandError(`${name} must be true or false.`)
}
