import type { Provider } from '../src/provider/index.ts'
import { advancly } from './advancly/index.ts'
import { etranzact } from './etranzact/index.ts'
import { fint } from './fint/index.ts'
import { interswitch } from './interswitch/index.ts'
import { lipaLater } from './lipa-later/index.ts'

/** The built-in providers, in the order in which commands and documents list them. */
export const providers: readonly Provider[] = [fint, interswitch, etranzact, advancly, lipaLater]
