import type { Provider } from '../../src/provider/index.ts'
import { validators } from '#validators/etranzact'
import { etranzact as compiling } from './index.ts'

/** The same for browsers, where pages may forbid to make code: its validators are compiled ahead. */
export const etranzact: Provider = { ...compiling, validators }
