import { defineConfig } from 'vitest/config'

/** `--mode check` writes no pacts, and fails if those in `contracts/pacts` are stale. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ['contracts/*/*.pact.ts'],
    testTimeout: 30_000,
    env: { PACT_DO_NOT_TRACK: 'true' },
    globalSetup: ['contracts/run/pactFolder.ts'],
    reporters: ['default', ['./contracts/run/pactReporter.ts', { check: mode === 'check' }]],
    // Interactions would be lost if two workers wrote the same pact.
    fileParallelism: false,
    isolate: false,
  },
}))
