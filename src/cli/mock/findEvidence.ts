import { existsSync } from 'node:fs'
import type { FindEvidence } from '../../mock/apiEvidence.ts'

/**
 * Finds what is known about an API of a mock, in the same files as the commands that verify and report: pacts, evidence of sandboxes, and
 * the last results of `tally verify`. They are read when somebody asks, so that a reload of the dashboard shows new results.
 */
export const findEvidence: FindEvidence = async ({ name, api }) => {
  // The mock starts faster without these modules.
  const [{ apiEvidenceOf }, { readEvidenceFiles }, { readRuns, runsFolder }, { readPacts }, { defaultEvidence, defaultPacts }] =
    await Promise.all([
      import('../../evidence/fidelity/collectApiEvidence.ts'),
      import('../../evidence/ledger/ledgerFiles.ts'),
      import('../../evidence/runs/runFiles.ts'),
      import('../../verify/pact/readPacts.ts'),
      import('../pacts/contractFlags.ts'),
    ])
  const folder = defaultPacts()
  const pacts = existsSync(folder) ? await readPacts(folder) : []
  return apiEvidenceOf({
    subject: { provider: name, api, pacts: pacts.filter(({ provider }) => provider === name) },
    evidence: (await readEvidenceFiles(defaultEvidence())).get(name),
    runs: await readRuns(runsFolder(), name),
  })
}
