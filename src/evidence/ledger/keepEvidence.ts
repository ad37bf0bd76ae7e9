import { isIP } from 'node:net'
import { dirname, join } from 'node:path'
import { checkLinks, readDecisionLinks, type DecisionLinks } from './decisionLinks.ts'
import type { ProviderEvidence } from './ledger.ts'
import { evidenceOf } from './runEvidence.ts'
import { writeEvidence } from './ledgerFiles.ts'
import type { VerifyResult } from '../../verify/result.ts'
import type { Subject } from '../../verify/subject.ts'

/** Where evidence is kept where nothing else is said. */
export const evidenceFolder = 'contracts/evidence'

export interface EvidenceOptions {
  /** A folder; false keeps nothing. */
  readonly evidence?: string | false
  /** Which interactions show which decisions. */
  readonly decisions?: string
  /** Folder of the pacts, or one of them, beside which `decisions.yaml` is looked for. */
  readonly pacts: string
  /** yyyy-MM-dd */
  readonly today: string
}

/** Keeps what a sandbox run has shown; hands back what to say of it, a line for each provider that answered. */
type Keeper = (result: VerifyResult) => Promise<string[]>

/**
 * Reads which interactions show which decisions, and checks it, before anything is sent.
 *
 * @throws VerifyError where that is not as it should be
 */
export async function evidenceKeeper(subjects: readonly Subject[], options: EvidenceOptions): Promise<Keeper> {
  const { evidence = evidenceFolder, decisions, pacts, today } = options
  if (evidence === false || evidence === 'false') return async () => []
  const links = await readDecisionLinks(decisions ?? join(folderOf(pacts), '..', 'decisions.yaml'), decisions !== undefined)
  const linksOf = (provider: string): DecisionLinks => links.get(provider) ?? new Map()
  for (const each of subjects) checkLinks(linksOf(each.provider), each)
  return async ({ providers }) => {
    const lines: string[] = []
    for (const each of providers) {
      const subject = subjects.find(({ provider }) => provider === each.provider)
      const found = subject && evidenceOf(each, subject, { links: linksOf(each.provider), date: today })
      if (found) lines.push(await keep(evidence, found, options.evidence !== undefined))
    }
    return lines
  }
}

function folderOf(pacts: string): string {
  return pacts.endsWith('.json') ? dirname(pacts) : pacts
}

async function keep(folder: string, found: ProviderEvidence, asked: boolean): Promise<string> {
  const { provider, interactions } = found
  const [first] = interactions
  if (!asked && first && isOwnMachine(first.sandbox))
    return `${provider}: no evidence is kept, since ${first.sandbox} is this machine and no vendor; --evidence <folder> keeps it all the same.`
  try {
    const { file, changed } = await writeEvidence(folder, found)
    return `${provider}: ${summary(found)}; ${changed ? 'kept in' : 'as it was in'} ${file}`
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return `${provider}: ${summary(found)}, but it cannot be kept in ${folder} (${code}).`
  }
}

function summary({ decisions, interactions }: ProviderEvidence): string {
  const all = Object.values(decisions)
  const whole = all.filter(({ outcome, leavesOpen }) => outcome === 'confirmed' && leavesOpen === undefined).length
  const part = all.filter(({ outcome, leavesOpen }) => outcome === 'confirmed' && leavesOpen !== undefined).length
  const refuted = all.filter(({ outcome }) => outcome === 'refuted').length
  return `${interactions.length} interactions answered; decisions: ${whole} confirmed, ${part} in part, ${refuted} refuted`
}

/** A stand-in on this machine is no vendor. */
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
