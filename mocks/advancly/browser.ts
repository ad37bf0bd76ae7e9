import { validators } from '#validators/advancly'
import { advancly as compiling } from './index.ts'

/** The same provider with validators compiled in advance, for pages whose content security policy forbids `eval`. */
export const advancly: typeof compiling = { ...compiling, validators }
