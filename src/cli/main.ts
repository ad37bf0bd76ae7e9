import { Command, CommanderError } from 'commander'
import { LoadError } from '../load/load.ts'
import { SpecError } from '../document/document.ts'
import { clientCommands } from './commands/clientCommands.ts'
import { CommandError, exitCodes } from './exit.ts'
import { fidelityCommand } from './commands/fidelityCommand.ts'
import { verifyCommands } from './commands/verifyCommands.ts'

/** Runs `tally` with these arguments; hands back the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  let code: number = exitCodes.well
  const program = new Command('tally')
    .description('Stateful mock servers from OpenAPI specs. Unofficial; endorsed by no vendor.')
    .exitOverride()
    .showHelpAfterError('(tally --help shows what there is)')
  mockCommand(program, (result) => (code = result))
  assumptionsCommand(program)
  verifyCommands(program, { print, note: complain, done: (result) => (code = result) })
  fidelityCommand(program, { print, done: (result) => (code = result) })
  clientCommands(program, { print: (source) => process.stdout.write(source), complain })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    return explain(error)
  }
}

function mockCommand(program: Command, done: (code: number) => void): void {
  program
    .command('mock')
    .description('serve providers and specs as a stateful mock server')
    .argument(
      '[provider|spec...]',
      'names of built-in providers, paths or URLs of OpenAPI documents; all built-in providers where none is named',
    )
    .option('-p, --port <port>', 'port to listen on, 0 for a free one (4010)')
    .option('-h, --host <host>', 'address to listen on (127.0.0.1)')
    .option('--seed <number>', 'root of all generated values (1)')
    .option('--delay <milliseconds>', 'wait before each reply (0)')
    .option('--prefix <path>', 'path before all others')
    .option('--watch', 'read specs anew when they change')
    .option('--no-validate-request', 'answer requests that break the spec')
    .option('--no-cors', 'do not let pages of other origins call the mock')
    .option('--admin-token <token>', 'what the admin API asks for; made up where other machines can reach it')
    .option('--config <file>', 'configuration file (tally.config.yaml or tally.config.json)')
    .helpOption('--help', 'show this')
    .addHelpText(
      'after',
      '\nEvery flag can be set in the environment (TALLY_PORT, TALLY_VALIDATE_REQUEST=false) and in the configuration file.',
    )
    .action(async (names: string[], options: Record<string, unknown>, command: Command) => {
      const flags = Object.fromEntries(Object.entries(options).filter(([name]) => command.getOptionValueSource(name) === 'cli'))
      const { config, ...given } = flags
      const [{ readSettings }, { runMock }] = await Promise.all([import('./settings.ts'), import('./commands/mock.ts')])
      const settings = await readSettings(given, process.env, config as string | undefined)
      const { signal, unhook } = stopSignal()
      done(await runMock(settings, names, { out: print, err: complain, stopped: signal }))
      unhook()
    })
}

function assumptionsCommand(program: Command): void {
  program
    .command('assumptions')
    .description('what is only assumed about an API, as questions for its vendor')
    .argument('[provider|spec...]', 'all built-in providers where none is named')
    .option('--json', 'for programs')
    .option('--markdown', 'as a letter')
    .option('--evidence <folder>', 'what sandboxes have confirmed or refuted (contracts/evidence)')
    .action(async (names: string[], { json, markdown, evidence }: { json?: boolean; markdown?: boolean; evidence?: string }) => {
      const { printAssumptions } = await import('./commands/assumptions.ts')
      print(await printAssumptions(names, { form: json ? 'json' : markdown ? 'markdown' : 'table', evidence }))
    })
}

/** Resolves on the first SIGINT or SIGTERM; the second one ends the process at once. */
function stopSignal(): { readonly signal: Promise<void>; readonly unhook: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  const stop = (): void => resolve()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  return { signal: promise, unhook: () => process.off('SIGINT', stop).off('SIGTERM', stop) }
}

/** Says what went wrong in words; a mistake of ours too, without a stack. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.well : exitCodes.usage
  complain(`tally: ${error instanceof Error ? error.message : String(error)}`)
  if (error instanceof CommandError) return error.code
  if (error instanceof LoadError) return error.unreachable ? exitCodes.unreachable : exitCodes.usage
  if (error instanceof SpecError) return exitCodes.usage
  return exitCodes.usage
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`)
}
