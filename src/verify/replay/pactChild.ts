import { createRequire } from 'node:module'
import type { Job, PactOutput } from './pactVerifier.ts'

/**
 * The part of Pact's core that is used here. Pact's class Verifier is not used: it adds a proxy that rewrites JSON and limits the size of
 * bodies.
 */
interface Core {
  readonly default: { verifyPacts(options: object): Promise<string> }
}

// This runs in a process of its own, because Pact writes to standard output directly, and ends the process if it crashes.
process.once('message', async (job: Job) => {
  const output = await run(job).catch((error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }))
  process.send?.(output, () => process.disconnect())
})

async function run({ provider, pacts, address, states, patience }: Job): Promise<PactOutput> {
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
  // It rejects with its results if an interaction differs.
  return { results: await verified.catch((error: unknown) => (error instanceof Error ? error.message : String(error))) }
}
