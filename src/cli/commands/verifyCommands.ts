import { Option, type Command } from 'commander'
import { flag } from '../flag.ts'

/** What a command prints with and where its exit code goes. */
export interface Ends {
  readonly print: (text: string) => void
  readonly note: (text: string) => void
  readonly done: (code: number) => void
}

/** Adds `tally verify` and `tally publish`. What they need is loaded when they run. */
export function verifyCommands(program: Command, ends: Ends): void {
  verifyCommand(program, ends)
  publishCommand(program, ends)
}

function verifyCommand(program: Command, { done, ...voices }: Ends): void {
  program
    .command('verify')
    .description('check pacts against the spec, the mock, a running provider or a vendor’s sandbox')
    .argument('[provider...]', 'providers whose pacts are meant; all that have pacts where none is named')
    .addOption(flag('--against <what>', 'spec, mock, sandbox, or the URL of a running provider').makeOptionMandatory())
    .addOption(flag('--pacts <folder>', 'where the pact files are, or one of them (contracts/pacts)'))
    .addOption(flag('--spec <name=path...>', 'spec of a provider that is not built in: a path or URL'))
    .addOption(flag('--format <format>', 'form of the report').choices(['table', 'junit', 'json', 'markdown']).default('table'))
    .addOption(flag('-o, --output <file>', 'write the report there, and a summary to the terminal; - for standard output'))
    .addOption(flag('--states-url <url>', 'with a URL: where provider states are set up, as Pact does it'))
    .addOption(flag('--admin-token <token>', 'with the URL of a mock: what its admin API asks for'))
    .addOption(flag('--sandboxes <file>', 'addresses, credentials and fixtures of sandboxes (contracts/sandboxes.yaml)'))
    .addOption(flag('--allow-writes', 'in a sandbox: send what changes something there, too'))
    .addOption(flag('--evidence <folder>', 'where a sandbox run keeps what it confirmed or refuted (contracts/evidence)'))
    .addOption(new Option('--no-evidence', 'keep none'))
    .addOption(flag('--decisions <file>', 'which interactions show which decisions (decisions.yaml beside the pacts)'))
    .addHelpText(
      'after',
      '\nExit codes: 0 all well, 1 something differs, 2 nothing could be verified as asked, 3 the other side did not answer.',
    )
    .action(async (names: string[], options: Record<string, unknown>) => {
      const { runVerify } = await import('./verify.ts')
      done(await runVerify(names, options as unknown as Parameters<typeof runVerify>[1], voices))
    })
}

function publishCommand(program: Command, { print, done }: Ends): void {
  program
    .command('publish')
    .description('send pacts to the Pact Broker at PACT_BROKER_BASE_URL')
    .argument('[provider...]', 'providers whose pacts are meant; all that have pacts where none is named')
    .addOption(flag('--pacts <folder>', 'where the pact files are, or one of them (contracts/pacts)'))
    .addOption(flag('--version <version>', 'version of the consumer (the git commit)'))
    .addOption(flag('--branch <branch>', 'branch of the consumer (the one of git)'))
    .addHelpText('after', '\nPACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD, let one in.')
    .action(async (names: string[], options: Record<string, string>) => {
      const { runPublish } = await import('./publish.ts')
      done(await runPublish(names, options, print))
    })
}
