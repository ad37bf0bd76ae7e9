import { isIP } from 'node:net'
import { dirname, join } from 'node:path'
import type { VerifyResult } from '../../verify/result/result.ts'
import type { Subject } from '../../verify/pact/cases.ts'
import { checkLinks, readDecisionLinks, type DecisionLinks } from './decisionLinks.ts'
import type { ProviderEvidence } from './ledger.ts'
import { writeEvidence } from './ledgerFiles.ts'
import { evidenceOf } from './runEvidence.ts'

/** The folder that evidence is kept in by default. */
export const evidenceFolder = 'contracts/evidence'

export interface EvidenceOptions {
  /** A folder; false keeps nothing. */
  readonly evidence?: string | false
  /** File that says which interactions show which decisions; by default `decisions.yaml` beside the folder of the pacts. */
  readonly decisions?: string
  /** Folder of the pacts, or one pact file. */
  readonly pacts: string
  /** yyyy-MM-dd */
  readonly today: string
}

/** The result of keeping the evidence that a run found about a provider. */
export type KeptEvidence =
  | { readonly outcome: 'written' | 'unchanged'; readonly found: ProviderEvidence; readonly file: string }
  | { readonly outcome: 'not writable'; readonly found: ProviderEvidence; readonly folder: string; readonly code: string }
  | { readonly outcome: 'own machine'; readonly found: ProviderEvidence; readonly sandbox: string }

/** Keeps the evidence of a sandbox run, for each provider that answered. */
type Keeper = (result: VerifyResult) => Promise<KeptEvidence[]>

/**
 * Reads and checks the list of interactions that show decisions, before anything is sent.
 *
 * @throws VerifyError or LoadError if that is malformed
 */
export async function evidenceKeeper(subjects: readonly Subject[], options: EvidenceOptions): Promise<Keeper> {
  const { evidence = evidenceFolder, decisions, pacts, today } = options
  if (evidence === false || evidence === 'false') return async () => []
  const links = await readDecisionLinks(decisions ?? join(folderOf(pacts), '..', 'decisions.yaml'), decisions !== undefined)
  const linksOf = (provider: string): DecisionLinks => links.get(provider) ?? new Map()
  for (const each of subjects) checkLinks(linksOf(each.provider), each)
  return async ({ providers }) => {
    const kept: KeptEvidence[] = []
    for (const each of providers) {
      const subject = subjects.find(({ provider }) => provider === each.provider)
      const found = subject && evidenceOf(each, subject, { links: linksOf(each.provider), date: today })
      if (found) kept.push(await keep(evidence, found, options.evidence !== undefined))
    }
    return kept
  }
}

function folderOf(pacts: string): string {
  return pacts.endsWith('.json') ? dirname(pacts) : pacts
}

/** @param isNamed whether the user named the folder */
async function keep(folder: string, found: ProviderEvidence, isNamed: boolean): Promise<KeptEvidence> {
  const sandbox = found.interactions[0]?.sandbox
  if (!isNamed && sandbox !== undefined && isOwnMachine(sandbox)) return { outcome: 'own machine', found, sandbox }
  try {
    const { file, changed } = await writeEvidence(folder, found)
    return { outcome: changed ? 'written' : 'unchanged', found, file }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return { outcome: 'not writable', found, folder, code }
  }
}

/** Whether an address is on this machine. A server here only stands in for a vendor, so it proves nothing about one. */
function isOwnMachine(origin: string): boolean {
  const host = URL.canParse(origin) ? new URL(origin).hostname.replace(/^\[|\]$/g, '') : ''
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '::1' ||
    host === '0.0.0.0' ||
    (isIP(host) === 4 && host.startsWith('127.'))
  )
}
