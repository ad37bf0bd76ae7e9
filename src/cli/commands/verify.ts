import { Option, type Command } from 'commander'
import { readPacts } from '../../verify/pact/readPacts.ts'
import { report, type Format } from '../../verify/report/report.ts'
import { headline } from '../../verify/report/tableReport.ts'
import type { TargetKind, VerifyResult } from '../../verify/result/result.ts'
import { CommandError, exitCodes } from '../commandError.ts'
import { allowRefsFlag, flag } from '../flags.ts'
import { isFile, writeOutput } from '../outputFile.ts'
import { contractSources } from '../pacts/contractSources.ts'
import { reportToGitHub } from '../pacts/githubReport.ts'
import { pactsFlag, pactsToUse, specFlag } from '../pacts/contractFlags.ts'
import { readDecisionLinks } from '../../evidence/ledger/decisionLinks.ts'
import { decisionFinder } from '../../evidence/ledger/citedDecisions.ts'
import { keepRuns, runsFolder } from '../../evidence/runs/runFiles.ts'
import { evidenceKeeper } from '../../evidence/ledger/keepEvidence.ts'
import { keptWords } from '../../evidence/ledger/keptWords.ts'
import { today, verifyPacts, type VerifyTarget } from '../pacts/verifyPacts.ts'
import type { Terminal } from '../terminal.ts'

interface VerifyOptions extends VerifyTarget {
  readonly pacts?: string
  readonly spec?: readonly string[]
  readonly allowRefs?: readonly string[]
  readonly format: Format
  readonly output?: string
  readonly evidence?: string | false
  readonly decisions?: string
}

/** `tally verify`: checks pacts against a spec, a mock or a running provider. */
export function addVerify(command: Command, terminal: Terminal, exit: (code: number) => void): void {
  command
    .addOption(flag('--against <target>', 'spec, mock, sandbox, or the URL of a running provider').makeOptionMandatory())
    .addOption(pactsFlag())
    .addOption(specFlag())
    .addOption(allowRefsFlag())
    .addOption(flag('--format <format>', 'format of the report').choices(['table', 'junit', 'json', 'markdown']).default('table'))
    .addOption(flag('-o, --output <file>', 'write the report to this file, and a summary to standard output'))
    .addOption(flag('--states-url <url>', 'with a URL: where to set up provider states, as Pact does'))
    .addOption(flag('--admin-token <token>', 'with the URL of a mock: the token of its admin API'))
    .addOption(
      flag('--sandboxes <file>', 'with sandbox: file with addresses, credentials and fixtures (default: contracts/sandboxes.yaml)'),
    )
    .addOption(flag('--allow-writes', 'with sandbox: also send requests that change data there'))
    .addOption(flag('--evidence <folder>', 'with sandbox: where to record confirmed and refuted decisions (default: contracts/evidence)'))
    .addOption(new Option('--no-evidence', 'do not record the results, neither as evidence nor for the dashboard'))
    .addOption(
      flag(
        '--decisions <file>',
        'with sandbox: file that lists the interactions which show a decision (default: decisions.yaml beside the folder of the pacts)',
      ),
    )
    .addHelpText('after', '\nExit codes: 0 all passed, 1 something differs, 2 nothing could be verified, 3 the provider did not answer.')
    .action(async (names: string[], options: VerifyOptions) => exit(await runVerify(names, options, terminal)))
}

async function runVerify(names: readonly string[], options: VerifyOptions, { print, note }: Terminal): Promise<number> {
  const target = targetOf(options.against)
  const folder = options.pacts ?? pactsToUse(names)
  const pacts = await readPacts(folder)
  // Only sandbox runs need the file, but a wrong name should be reported in every run.
  if (options.decisions !== undefined) await readDecisionLinks(options.decisions, true)
  const sources = await contractSources(pacts, {
    folder,
    names,
    specs: options.spec ?? [],
    requireSpec: target === 'spec' || target === 'mock',
    allowRefs: options.allowRefs ?? [],
  })
  const keep = target === 'sandbox' ? await evidenceKeeper(sources, { ...options, pacts: folder, today: today() }) : undefined
  const result: VerifyResult = { target, providers: await verifyPacts(sources, { ...options, kind: target }, note) }
  const text = report(result, options.format, decisionFinder())
  if (!isFile(options.output)) print(text)
  else {
    await writeOutput(options.output, text)
    print(result.providers.map(headline).join('\n'))
  }
  if (process.env['GITHUB_ACTIONS']) await reportToGitHub(result, process.env, note)
  for (const each of (await keep?.(result)) ?? []) note(keptWords(each))
  if (options.evidence !== false) await keepRuns(runsFolder(), result, today())
  return exitCodeOf(result, names.length > 0)
}

function targetOf(against: string): TargetKind {
  if (against === 'spec' || against === 'mock' || against === 'sandbox') return against
  if (/^https?:\/\//i.test(against) && URL.canParse(against)) return 'url'
  throw new CommandError(`--against must be spec, mock, sandbox or the http(s) URL of a provider, not "${against}".`)
}

/** 1 if something differs; 3 if a provider did not answer; 2 if nothing was verified, or if a provider that was named was not verified. */
function exitCodeOf({ providers }: VerifyResult, named: boolean): number {
  const statuses = new Set(providers.map(({ status }) => status))
  if (statuses.has('failed')) return exitCodes.findings
  if (statuses.has('unreachable')) return exitCodes.unreachable
  return !statuses.has('passed') || (named && statuses.has('not run')) ? exitCodes.usage : exitCodes.ok
}
