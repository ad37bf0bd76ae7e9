import { validators } from '#validators/interswitch'
import { interswitch as compiling } from './index.ts'

/** The same provider with validators compiled in advance, for pages whose content security policy forbids `eval`. */
export const interswitch: typeof compiling = { ...compiling, validators }
