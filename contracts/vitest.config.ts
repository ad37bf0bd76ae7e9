import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['contracts/*/*.pact.ts'],
    env: { PACT_DO_NOT_TRACK: 'true' },
    globalSetup: ['contracts/run/clear.ts'],
    reporters: ['default', './contracts/run/keptReporter.ts'],
    // Workers that write one pact at a time would lose interactions, and succeed.
    fileParallelism: false,
    isolate: false,
  },
})
