import type { Command } from 'commander'
import { checkPacts } from '../../verify/pact/checkPacts.ts'
import { readPacts } from '../../verify/pact/readPacts.ts'
import type { Pact } from '../../verify/pact/pact.ts'
import { askBroker, brokerOf } from '../../verify/broker/broker.ts'
import { currentBranch, currentCommit } from '../../verify/broker/gitRevision.ts'
import { publishPacts } from '../../verify/broker/publishPacts.ts'
import { findingWords } from '../../verify/report/findingWords.ts'
import { UnreachableError } from '../../verify/targets/wire.ts'
import { CommandError, exitCodes } from '../commandError.ts'
import { flag } from '../flags.ts'
import { pactsFlag, pactsToUse } from '../pacts/contractFlags.ts'
import { didYouMean } from '../../control/input/didYouMean.ts'
import type { Terminal } from '../terminal.ts'

interface PublishOptions {
  readonly pacts?: string
  readonly version?: string
  readonly branch?: string
}

/** `tally publish`: sends pacts to a Pact Broker. */
export function addPublish(command: Command, terminal: Terminal, exit: (code: number) => void): void {
  command
    .addOption(pactsFlag())
    .addOption(flag('--version <version>', 'version of the consumer (default: the current git commit)'))
    .addOption(flag('--branch <branch>', 'branch of the consumer (default: the current git branch)'))
    .addHelpText('after', '\nCredentials are read from PACT_BROKER_TOKEN, or from PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD.')
    .action(async (names: string[], options: PublishOptions) => exit(await runPublish(names, options, terminal)))
}

async function runPublish(names: readonly string[], options: PublishOptions, { print }: Terminal): Promise<number> {
  const broker = brokerOf(process.env)
  const pacts = selectPacts(await readPacts(options.pacts ?? pactsToUse(names)), names)
  const wrong = checkPacts(pacts)
  if (wrong.length > 0) {
    print(
      ['Nothing was published:', ...wrong.map((each) => `  ${each.pact}#${each.pactPointer} ${findingWords(each)} [${each.code}]`)].join(
        '\n',
      ),
    )
    return exitCodes.findings
  }
  const version = options.version ?? (await currentCommit())
  if (version === undefined) throw new CommandError('No git commit found to use as the version of the consumer; pass --version.')
  await reachable(() => askBroker(broker))
  const branch = options.branch ?? (await currentBranch(process.env))
  const { ok, said } = await publishPacts(broker, { files: pacts.map(({ file }) => file), version, branch }, process.env)
  const what = pacts.map(({ consumer, provider }) => `${consumer} → ${provider}`).join(', ')
  print(
    ok
      ? `Published ${what} as version ${version}${branch === undefined ? '' : ` of ${branch}`} to ${broker.url.origin}.`
      : `${said}\nNot published: ${what}.`,
  )
  return ok ? exitCodes.ok : exitCodes.findings
}

function selectPacts(all: readonly Pact[], names: readonly string[]): readonly Pact[] {
  const missing = names.find((name) => !all.some(({ provider }) => provider === name))
  if (missing !== undefined)
    throw new CommandError(
      `No pact found for the provider "${missing}".${didYouMean(missing, [...new Set(all.map(({ provider }) => provider))])}`,
    )
  const pacts = all.filter(({ provider }) => names.length === 0 || names.includes(provider))
  if (pacts.length === 0) throw new CommandError('Nothing to publish: the folder has no pacts. Pass another folder with --pacts.')
  return pacts
}

async function reachable(act: () => Promise<void>): Promise<void> {
  await act().catch((error: unknown) => {
    throw error instanceof UnreachableError ? new CommandError(error.message, exitCodes.unreachable) : error
  })
}
