import type { Option } from 'commander'
import { evidenceFolder } from '../../evidence/ledger/keepEvidence.ts'
import { defaultPath } from '../defaultPath.ts'
import { flag } from '../flags.ts'

/** `--pacts <path>` of the commands that read pacts. */
export function pactsFlag(): Option {
  return flag('--pacts <path>', 'folder of the pact files, or one pact file (default: contracts/pacts)')
}

/** The folder that is read without `--pacts`. */
export function defaultPacts(): string {
  return defaultPath('contracts/pacts')
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
