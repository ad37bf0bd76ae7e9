import { readConfig, sections } from './configFile.ts'
import { dashed, environmentName } from '../flags.ts'
import { loggedCalls, logFormats } from '../mock/callLog.ts'
import {
  address,
  bytes,
  oneOf,
  origins,
  pathPrefix,
  text,
  texts,
  token,
  trueOrFalse,
  wholeNumber,
  type SettingReader,
} from './settingReaders.ts'

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

interface Setting<T> {
  readonly read: SettingReader<T>
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
    if (flag !== undefined) return [name, (read as SettingReader<unknown>)(flag, `--${dashed(name)}`)]
    const variable = variablesOf(name).find((each) => (env[each] ?? '') !== '')
    if (variable !== undefined) return [name, (read as SettingReader<unknown>)(env[variable], variable)]
    const configured = config.values[name]
    return [name, configured === undefined ? byDefault : (read as SettingReader<unknown>)(configured, `${config.file}: ${name}`)]
  })
  return Object.fromEntries(found) as MockSettings
}

/** The environment variables of a setting. The first one that is not empty wins. */
function variablesOf(name: string): string[] {
  return [environmentName(name), ...(name === 'port' ? ['PORT'] : [])]
}
