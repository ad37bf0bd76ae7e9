import type { Provider } from '../../src/provider/index.ts'
import { validators } from '#validators/etranzact'
import { etranzact as compiling } from './index.ts'

/** The same provider with validators compiled ahead, for pages whose content security policy forbids making code. */
export const etranzact: Provider = { ...compiling, validators }
