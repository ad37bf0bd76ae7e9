import type { Provider } from '../../src/provider/index.ts'
import { validators } from '#validators/lipa-later'
import { createLipaLater as createCompiling } from './index.ts'

export type { Signer, SignerInput } from './signing.ts'

/** The same for browsers, where pages may forbid to make code: its validators are compiled ahead. */
export const createLipaLater: typeof createCompiling = (options): Provider => ({ ...createCompiling(options), validators })

export const lipaLater = createLipaLater()
