import { Command, CommanderError } from 'commander'
import { LoadError } from '../load/loadError.ts'
import { CommandError, exitCodes } from './commandError.ts'
import { withoutPrismForms } from './mock/prismForms.ts'
import { packageVersion } from './version.ts'
import { processTerminal, type Terminal } from './terminal.ts'

/** Adds a command to `tally`. Its action hands the exit code to `exit`, or throws. */
export type AddCommand = (program: Command, terminal: Terminal, exit: (code: number) => void) => void

/** Every command, in the order of `tally --help`. A module is loaded only when its command is named, or help is asked for. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  mock: async () => (await import('./commands/mock.ts')).addMock,
  explain: async () => (await import('./commands/explain.ts')).addExplain,
  lint: async () => (await import('./commands/lint.ts')).addLint,
  assumptions: async () => (await import('./commands/assumptions.ts')).addAssumptions,
  verify: async () => (await import('./commands/verify.ts')).addVerify,
  publish: async () => (await import('./commands/publish.ts')).addPublish,
  fidelity: async () => (await import('./commands/fidelity.ts')).addFidelity,
  types: async () => (await import('./commands/types.ts')).addTypes,
  client: async () => (await import('./commands/client.ts')).addClient,
}

/** The commands to which the configuration file gives a folder of pacts. */
const readsPacts = new Set(['verify', 'publish', 'fidelity'])

/** Runs `tally` with these arguments, and returns the exit code. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  let code: number = exitCodes.ok
  const program = new Command('tally')
    .description('Stateful mock servers, typed clients and contract tests from OpenAPI specs. Unofficial; endorsed by no vendor.')
    .configureOutput({ writeOut: terminal.print, writeErr: terminal.note })
    .version(packageVersion(), '-V, --version', 'show the version')
    // `publish` has a --version of its own.
    .enablePositionalOptions()
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .exitOverride()
    .showHelpAfterError('(run tally --help for a list of commands and options)')
  try {
    for (const addCommand of await wanted(args)) addCommand(program, terminal, (result) => (code = result))
    const [command] = program.commands
    if (command && args[0] === command.name() && readsPacts.has(command.name()))
      await (await import('./pacts/configuredOptions.ts')).applyConfig(command, process.env)
    await program.parseAsync(args[0] === 'mock' ? withoutPrismForms(args) : [...args], { from: 'user' })
    return code
  } catch (error) {
    return explain(error, terminal)
  }
}

/** The command that is named first, or all of them. */
function wanted([name = '']: readonly string[]): Promise<AddCommand[]> {
  const named = Object.hasOwn(commands, name) ? commands[name] : undefined
  return Promise.all((named ? [named] : Object.values(commands)).map((load) => load()))
}

/** Prints what went wrong, without a stack, and returns the exit code for it. */
function explain(error: unknown, terminal: Terminal): number {
  // Commander has printed its message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
  terminal.note(`tally: ${error instanceof Error ? error.message : String(error)}`)
  if (error instanceof CommandError) return error.code
  return error instanceof LoadError && error.unreachable ? exitCodes.unreachable : exitCodes.usage
}
