import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgresServer.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a PostgreSQL that all tests of a run share. Each makes its own tables in it. */
    postgres: string
  }
}

/** Before the tests of stores: starts a PostgreSQL, once for all of them. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  provide('postgres', server.url)
  return () => server.remove()
}
