import { validators } from '#validators/etranzact'
import { etranzact as compiling } from './index.ts'

/** The same provider with validators compiled in advance, for pages whose content security policy forbids `eval`. */
export const etranzact: typeof compiling = { ...compiling, validators }
