import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

/** Adds the options and the action to a command of `tally`. The action passes the exit code to `exit`, or throws. */
export type AddCommand = (command: Command, terminal: Terminal, exit: (code: number) => void) => void

/** What `tally --help` shows about a command, and how to load the rest of it. Most code is needed by only one command. */
export interface CommandEntry {
  readonly summary: string
  readonly argument: string
  readonly argumentIs: string
  readonly load: () => Promise<AddCommand>
}

/** Every command, in the order of `tally --help`. */
export const commandTable: Readonly<Record<string, CommandEntry>> = {
  mock: {
    summary: 'serve a stateful mock of providers and specs',
    argument: '[provider|spec...]',
    argumentIs:
      'built-in providers, paths or URLs of OpenAPI documents, or modules that export a provider, such as ./shop.ts (default: every built-in provider)',
    load: async () => (await import('./commands/mock.ts')).addMock,
  },
  store: {
    summary: 'prepare a PostgreSQL for worlds that many servers share, or show what it holds',
    argument: '<action>',
    argumentIs: 'init, status or compact',
    load: async () => (await import('./commands/store.ts')).addStore,
  },
  explain: {
    summary: 'show what the mock of a spec remembers, what it does not, and why',
    argument: '<spec>',
    argumentIs: 'the path or URL of an OpenAPI document',
    load: async () => (await import('./commands/explain.ts')).addExplain,
  },
  lint: {
    summary: 'report the mistakes in specs, and what the mock does instead',
    argument: '<provider|spec...>',
    argumentIs: 'built-in providers, or paths or URLs of OpenAPI documents',
    load: async () => (await import('./commands/lint.ts')).addLint,
  },
  assumptions: {
    summary: 'list the assumptions of a spec, as questions for the vendor',
    argument: '[provider|spec...]',
    argumentIs: 'built-in providers, or paths or URLs of OpenAPI documents (default: every built-in provider)',
    load: async () => (await import('./commands/assumptions.ts')).addAssumptions,
  },
  verify: {
    summary: 'verify pacts against the spec, the mock, a running provider or the sandbox of its vendor',
    argument: '[provider...]',
    argumentIs: 'providers whose pacts to verify (default: every provider that has pacts)',
    load: async () => (await import('./commands/verify.ts')).addVerify,
  },
  publish: {
    summary: 'publish pacts to the Pact Broker at PACT_BROKER_BASE_URL',
    argument: '[provider...]',
    argumentIs: 'providers whose pacts to publish (default: every provider that has pacts)',
    load: async () => (await import('./commands/publish.ts')).addPublish,
  },
  fidelity: {
    summary: 'report how well each operation is verified: by spec, mock, pacts and sandbox',
    argument: '[provider...]',
    argumentIs: 'providers to report on (default: every built-in provider, and every one that has pacts)',
    load: async () => (await import('./commands/fidelity.ts')).addFidelity,
  },
  types: {
    summary: 'write the TypeScript types of a spec',
    argument: '<provider|spec>',
    argumentIs: 'a built-in provider, or the path or URL of an OpenAPI document',
    load: async () => (await import('./commands/types.ts')).addTypes,
  },
  client: {
    summary: 'write a typed client for a spec; the client uses tallystick/client',
    argument: '<provider|spec>',
    argumentIs: 'a built-in provider, or the path or URL of an OpenAPI document',
    load: async () => (await import('./commands/client.ts')).addClient,
  },
}
