import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Option } from 'commander'
import { evidenceFolder } from '../../evidence/ledger/keepEvidence.ts'
import { defaultPath } from '../defaultPath.ts'
import { CommandError } from '../commandError.ts'
import { flag } from '../flags.ts'
import { providerNames } from '../providers.ts'

/** `--pacts <path>` of the commands that read pacts. */
export function pactsFlag(): Option {
  return flag('--pacts <path>', 'folder of the pact files, or one pact file (default: contracts/pacts)')
}

const pactsFolder = 'contracts/pacts'

/** The folder that is read without `--pacts`. */
export function defaultPacts(): string {
  return defaultPath(pactsFolder)
}

/**
 * The folder whose pacts a command verifies or publishes without `--pacts`. The pacts of the built-in providers are read only if providers
 * are named. Otherwise a project without pacts would pass with ours.
 *
 * @throws CommandError that says where it looked
 */
export function pactsToUse(names: readonly string[]): string {
  if (names.length > 0 || existsSync(pactsFolder)) return defaultPacts()
  throw new CommandError(
    `No pacts found: there is no folder ${resolve(pactsFolder)}. Pass another folder with --pacts. To use the pacts that come with tally, name their providers: ${providerNames.join(', ')}.`,
  )
}

/** `--spec <name=path...>` of the commands that need a spec for each provider. */
export function specFlag(): Option {
  return flag('--spec <name=path...>', 'path or URL of the spec of a provider that is not built in')
}

/** `--evidence <folder>` of the commands that read evidence. */
export function evidenceFlag(): Option {
  return flag('--evidence <folder>', `folder that records what sandboxes have confirmed or refuted (default: ${evidenceFolder})`)
}

/** The folder that is read without `--evidence`. */
export function defaultEvidence(): string {
  return defaultPath(evidenceFolder)
}
