import { createRequire } from 'node:module'
import type { Answer, Job } from './pactVerifier.ts'

/** What of Pact's core is used here. Its Verifier class would put a proxy in front that writes JSON anew and has limits. */
interface Core {
  readonly default: { verifyPacts(options: object): Promise<string> }
}

// A process of its own, because Pact prints to the standard output past Node.js, and ends the process when it breaks.
process.once('message', async (job: Job) => {
  const answer = await run(job).catch((error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }))
  process.send?.(answer, () => process.disconnect())
})

async function run({ provider, pacts, address, states, patience }: Job): Promise<Answer> {
  const require = createRequire(createRequire(import.meta.url).resolve('@pact-foundation/pact'))
  const core = require('@pact-foundation/pact-core') as Core
  const verified = core.default.verifyPacts({
    provider,
    providerBaseUrl: address,
    pactUrls: pacts,
    providerStatesSetupUrl: states,
    providerStatesSetupTeardown: true,
    providerStatesSetupBody: true,
    failIfNoPactsFound: true,
    followRedirects: false,
    timeout: patience,
    logLevel: 'error',
  })
  // It rejects with its results where an interaction differs.
  return { results: await verified.catch((error: unknown) => (error instanceof Error ? error.message : String(error))) }
}
