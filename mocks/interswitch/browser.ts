import type { Provider } from '../../src/provider/index.ts'
import { validators } from '#validators/interswitch'
import { interswitch as compiling } from './index.ts'

/** The same provider with validators compiled in advance, for pages whose content security policy forbids `eval`. */
export const interswitch: Provider = { ...compiling, validators }
