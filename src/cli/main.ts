import { Command, CommanderError } from 'commander'
import { LoadError } from '../load/loadError.ts'
import { CommandError, exitCodes } from './commandError.ts'
import { commandTable, type CommandEntry } from './commandTable.ts'
import { flag } from './flags.ts'
import { withoutPrismForms } from './mock/prismForms.ts'
import { packageVersion } from './version.ts'
import { processTerminal, type Terminal } from './terminal.ts'
import { withoutPasswords } from './withoutPasswords.ts'

/** Runs `tally` with these arguments, and returns the exit code. */
export async function main(args: readonly string[], given: Terminal = processTerminal): Promise<number> {
  const terminal = careful(given)
  let code: number = exitCodes.ok
  const program = new Command('tally')
    .description('Stateful mock servers, typed clients and contract tests from OpenAPI specs. Unofficial; endorsed by no vendor.')
    .configureOutput({ writeOut: terminal.print, writeErr: terminal.note, outputError: (text, write) => write(inOurWords(text)) })
    .version(packageVersion(), '-V, --version', 'show the version')
    // `publish` has a --version of its own.
    .enablePositionalOptions()
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .exitOverride()
    .showHelpAfterError('Run "tally --help" for a list of commands.')
  try {
    const commands = Object.entries(commandTable).map(([name, entry]) => added(program, name, entry))
    const named = commands.find((each) => each.name() === nameIn(args))
    if (named) {
      const addCommand = await (commandTable[named.name()] as CommandEntry).load()
      addCommand(named, terminal, (result) => (code = result))
      if (named.name() !== 'mock') await (await import('./settings/configuredOptions.ts')).applyConfig(named, configFileOf(args))
    }
    await program.parseAsync(named?.name() === 'mock' ? withoutPrismForms(args) : withoutUnknownHelp(args), { from: 'user' })
    return code
  } catch (error) {
    return explain(error, terminal)
  }
}

/** A terminal whose messages contain no passwords. */
function careful(terminal: Terminal): Terminal {
  return {
    print: (text) => terminal.print(text),
    note: (text) => terminal.note(withoutPasswords(text)),
    hasColours: terminal.hasColours,
    stopped: () => terminal.stopped(),
  }
}

/** Adds a command with what `tally --help` shows of it. */
function added(program: Command, name: string, { summary, argument, argumentIs }: CommandEntry): Command {
  return program
    .command(name)
    .description(summary)
    .argument(argument, argumentIs)
    .showHelpAfterError(`Run "tally ${name} --help" for its arguments and options.`)
    .addOption(flag('--config <file>', 'configuration file (default: tally.config.yaml or tally.config.json)'))
}

/** The name of the command that is called, or whose help is requested. */
function nameIn(args: readonly string[]): string | undefined {
  const [first, second] = args.filter((each) => !each.startsWith('-'))
  return first === 'help' ? second : first
}

/** Commander answers `tally help moc` and `tally moc --help` with the list of commands. Given the name alone, it says that it is unknown. */
function withoutUnknownHelp(args: readonly string[]): string[] {
  const name = nameIn(args)
  const isUnknown = name !== undefined && name !== 'help' && !Object.hasOwn(commandTable, name)
  return isUnknown ? [name] : [...args]
}

/** `error: unknown option '--prot'` → `tally: Unknown option '--prot'` */
function inOurWords(text: string): string {
  return text.replace(/^error: (.)/, (_, letter: string) => `tally: ${letter.toUpperCase()}`)
}

/** The file that `--config` names. It is read before the options, because they depend on it. */
function configFileOf(args: readonly string[]): string | undefined {
  const index = args.findIndex((each) => each === '--config' || each.startsWith('--config='))
  const found = args[index]
  return found === '--config' ? args[index + 1] : found?.slice('--config='.length)
}

/** Prints what went wrong, without a stack, and returns the exit code for it. */
function explain(error: unknown, terminal: Terminal): number {
  // Commander has printed its message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
  terminal.note(`tally: ${error instanceof Error ? error.message : String(error)}`)
  if (error instanceof CommandError) return error.code
  return error instanceof LoadError && error.unreachable ? exitCodes.unreachable : exitCodes.usage
}
