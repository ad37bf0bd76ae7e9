import type { Provider } from '../../src/provider/index.ts'
import { validators } from '#validators/interswitch'
import { interswitch as compiling } from './index.ts'

/** The same provider with validators compiled ahead, for pages whose content security policy forbids making code. */
export const interswitch: Provider = { ...compiling, validators }
