/** For servers on Node.js. */
export { nodeListener } from './adapters/node.ts'
export { listen, type Listening, type ListenOptions } from './adapters/listen.ts'
export { openStore, type StoreOptions } from './logs/openStore.ts'
export { StoreError } from './logs/storeError.ts'
export { loadSpec } from './load/loadSpec.ts'
export { LoadError } from './load/loadError.ts'
export { lintSpec, type LintOptions, type SpecFinding } from './load/lintSpec.ts'
export type { LoadedSpec } from './load/loadedSpec.ts'
