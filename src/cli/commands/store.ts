import type { Command } from 'commander'
import type { StoreStatus, StoreTables } from '../../logs/postgres/tables/storeTables.ts'
import { CommandError } from '../commandError.ts'
import { flag } from '../flags.ts'
import { didYouMean } from '../../control/input/didYouMean.ts'
import { printOrWrite } from '../outputFile.ts'
import { storeFailure } from '../storeFailure.ts'
import type { Terminal } from '../terminal.ts'

interface StoreFlags {
  readonly format: string
  readonly output?: string
}

type StoreAction = (tables: StoreTables, terminal: Terminal, options: StoreFlags) => Promise<void>

const formats: Readonly<Record<string, (status: StoreStatus) => string>> = {
  table: statusText,
  json: (status) => JSON.stringify(status, undefined, 2),
}

const actions: Readonly<Record<string, StoreAction>> = {
  init: async (tables, terminal) => {
    await tables.create()
    terminal.print(`The tables are ready. Start servers with: tally mock --store ${tables.address}`)
  },
  status: async (tables, terminal, { format, output }) =>
    printOrWrite((formats[format] as typeof statusText)(await tables.status()), output, terminal),
  compact: compactAll,
}

/** `tally store`: prepares a PostgreSQL for worlds, shows what it holds, and makes that smaller. */
export function addStore(command: Command, terminal: Terminal): void {
  command
    .argument('[address]', 'address of the database, such as postgres://user:password@host:5432/database (default: TALLY_STORE)')
    .addOption(flag('--format <format>', 'with status: format of the report').choices(Object.keys(formats)).default('table'))
    .addOption(flag('-o, --output <file>', 'with status: write to this file instead of standard output'))
    .addHelpText(
      'after',
      '\nActions:\n  init     create the tables; those that exist stay\n  status   show what the store holds\n  compact  replace the stored steps of every world by its records\n\nTo keep a password off the command line, set TALLY_STORE or PGPASSWORD.',
    )
    .action(async (action: string, address: string | undefined, options: StoreFlags) =>
      run({ name: action, address: address ?? process.env['TALLY_STORE'], options }, terminal),
    )
}

interface StoreCommand {
  readonly name: string
  readonly address: string | undefined
  readonly options: StoreFlags
}

async function run({ name, address, options }: StoreCommand, terminal: Terminal): Promise<void> {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (!action)
    throw new CommandError(
      `There is no action "${name}".${didYouMean(name, Object.keys(actions))} Choose from ${Object.keys(actions).join(', ')}.`,
    )
  if (address === undefined || address === '')
    throw new CommandError(`Name the database: tally store ${name} postgres://user@host:5432/database`)
  const tables = await tablesAt(address)
  try {
    await action(tables, terminal, options)
  } catch (error) {
    throw storeFailure(error)
  } finally {
    await tables.close()
  }
}

/** The client of PostgreSQL is loaded only here. */
async function tablesAt(address: string): Promise<StoreTables> {
  const { isPostgresAddress } = await import('../../logs/postgres/connection/address.ts')
  if (!isPostgresAddress(address)) throw new CommandError('tally store is for PostgreSQL. A file needs no preparation.')
  return new (await import('../../logs/postgres/tables/storeTables.ts')).StoreTables(address)
}

async function compactAll(tables: StoreTables, terminal: Terminal): Promise<void> {
  let [compacted, steps, busy] = [0, 0, 0]
  for await (const world of tables.compact()) {
    if (world.isCompacted) [compacted, steps] = [compacted + 1, steps + world.steps]
    else busy += 1
  }
  const left = busy === 0 ? '' : ` ${plural(busy, 'world')} changed meanwhile and stayed as before.`
  terminal.print(`Replaced ${plural(steps, 'step')} of ${plural(compacted, 'world')} by records.${left}`)
}

function statusText(status: StoreStatus): string {
  const { identity } = status
  return [
    `${status.address}: tables of version ${status.tableVersion} in PostgreSQL ${status.server}, synchronous_commit ${status.synchronousCommit}`,
    identity
      ? `Used by mocks of ${identity.providers.map(({ name }) => name).join(', ')}, seed ${identity.seed}`
      : 'No mock has used it yet.',
    `${plural(status.worlds, 'world')}, ${plural(status.steps, 'step')} since the last snapshots, ${megabytes(status.bytes)} MB on disk`,
    ...status.longest.map(({ world, version, steps }) => `  ${world}: version ${version}, ${plural(steps, 'step')} since its snapshot`),
  ].join('\n')
}

function plural(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}
