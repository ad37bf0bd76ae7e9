import type { Provider } from '../../src/provider/index.ts'
import { validators } from '#validators/interswitch'
import { interswitch as compiling } from './index.ts'

/** The same for browsers, where pages may forbid to make code: its validators are compiled ahead. */
export const interswitch: Provider = { ...compiling, validators }
