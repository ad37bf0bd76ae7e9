import { validators } from '#validators/fint'
import { fint as compiling } from './index.ts'

/** The same provider with validators compiled in advance, for pages whose content security policy forbids `eval`. */
export const fint: typeof compiling = { ...compiling, validators }
