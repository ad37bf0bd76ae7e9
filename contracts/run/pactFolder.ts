import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder into which a run of the consumer tests writes its pacts. */
    pacts: string
  }
}

/** Before the consumer tests: an empty folder, because Pact merges interactions into pacts that exist. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tally-pacts-'))
  provide('pacts', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
