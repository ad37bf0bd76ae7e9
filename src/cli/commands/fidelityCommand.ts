import type { Command } from 'commander'
import type { Ends } from './verifyCommands.ts'
import { flag } from '../flag.ts'

/** Adds `tally fidelity`. What it needs is loaded when it runs. */
export function fidelityCommand(program: Command, { print, done }: Pick<Ends, 'print' | 'done'>): void {
  program
    .command('fidelity')
    .description('what vouches for each operation: spec, mock, pacts, and the vendor’s sandbox')
    .argument('[provider...]', 'all built-in providers, and all that have pacts, where none is named')
    .addOption(flag('--pacts <folder>', 'where the pact files are, or one of them (contracts/pacts)'))
    .addOption(flag('--spec <name=path...>', 'spec of a provider that is not built in: a path or URL'))
    .addOption(flag('--evidence <folder>', 'what sandboxes have confirmed or refuted (contracts/evidence)'))
    .option('--no-mock', 'do not replay the pacts against the mock')
    .option('--json', 'for programs')
    .option('--markdown', 'as a page')
    .addOption(flag('-o, --output <file>', 'write it there; - for standard output'))
    .addHelpText('after', '\nExit codes: 0 all well, 1 a pact disagrees with its spec or mock, 2 something could not be read or run.')
    .action(async (names: string[], options: Record<string, unknown>) => {
      const { runFidelity } = await import('./fidelity.ts')
      done(await runFidelity(names, options as unknown as Parameters<typeof runFidelity>[1], print))
    })
}
