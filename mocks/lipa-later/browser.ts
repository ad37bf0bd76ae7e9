import { validators } from '#validators/lipa-later'
import { createLipaLater as createCompiling } from './index.ts'

export type { Signer, SignerInput } from './signing.ts'

/** The same provider with validators compiled in advance, for pages whose content security policy forbids `eval`. */
export const createLipaLater: typeof createCompiling = (options) => ({ ...createCompiling(options), validators })

export const lipaLater = createLipaLater()
