import { advancly } from '../../mocks/advancly/index.ts'
import { etranzact } from '../../mocks/etranzact/index.ts'
import { fint } from '../../mocks/fint/index.ts'
import { interswitch } from '../../mocks/interswitch/index.ts'
import { lipaLater } from '../../mocks/lipa-later/index.ts'
import type { Provider } from '../engine/provider.ts'

/** The providers that come built in. */
export const providers: readonly Provider[] = [fint, interswitch, etranzact, advancly, lipaLater]
