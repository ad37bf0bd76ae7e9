import { checkPacts } from '../../verify/pact/checkPacts.ts'
import { readPacts } from '../../verify/pact/readPacts.ts'
import { askBroker, brokerOf, currentBranch, currentCommit, publish } from '../../verify/broker/broker.ts'
import { UnreachableError } from '../../verify/targets/wire.ts'
import { CommandError, exitCodes } from '../exit.ts'
import { standardPath } from '../standardPath.ts'

export interface PublishOptions {
  readonly pacts?: string
  readonly version?: string
  readonly branch?: string
}

/** `tally publish`: hands back the exit code. */
export async function runPublish(names: readonly string[], options: PublishOptions, print: (text: string) => void): Promise<number> {
  const broker = brokerOf(process.env)
  const all = await readPacts(options.pacts ?? standardPath('contracts/pacts'))
  const missing = names.find((name) => !all.some(({ provider }) => provider === name))
  if (missing !== undefined) throw new CommandError(`There is no pact of the provider "${missing}".`)
  const pacts = all.filter(({ provider }) => names.length === 0 || names.includes(provider))
  if (pacts.length === 0)
    throw new CommandError('There are no pacts in the folder, so nothing can be published. Name another with --pacts.')
  const wrong = checkPacts(pacts)
  if (wrong.length > 0) {
    print(['Nothing was published:', ...wrong.map(({ pact, at, message, code }) => `  ${pact}#${at} ${message} [${code}]`)].join('\n'))
    return exitCodes.findings
  }
  const version = options.version ?? (await currentCommit())
  if (version === undefined)
    throw new CommandError('Here is no git commit to name the version of the consumer after; give one with --version.')
  await reachable(() => askBroker(broker))
  const branch = options.branch ?? (await currentBranch(process.env))
  const { ok, said } = await publish(broker, { files: pacts.map(({ file }) => file), version, branch }, process.env)
  const what = pacts.map(({ consumer, provider }) => `${consumer} → ${provider}`).join(', ')
  print(
    ok
      ? `Published ${what} as version ${version}${branch === undefined ? '' : ` of ${branch}`} to ${broker.url.origin}.`
      : `${said}\nNot published: ${what}.`,
  )
  return ok ? exitCodes.well : exitCodes.findings
}

async function reachable(act: () => Promise<void>): Promise<void> {
  await act().catch((error: unknown) => {
    throw error instanceof UnreachableError ? new CommandError(error.message, exitCodes.unreachable) : error
  })
}
