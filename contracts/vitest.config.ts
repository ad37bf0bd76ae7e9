import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['contracts/*/*.pact.ts'],
    testTimeout: 30_000,
    env: { PACT_DO_NOT_TRACK: 'true' },
    globalSetup: ['contracts/run/clearPacts.ts'],
    reporters: ['default', './contracts/run/lostInteractionsReporter.ts'],
    // Workers that write the same pact at the same time lose interactions without an error.
    fileParallelism: false,
    isolate: false,
  },
})
