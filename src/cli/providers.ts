import { fint } from '../../mocks/fint/index.ts'
import type { Provider } from '../engine/provider.ts'

/** The providers that come built in. */
export const providers: readonly Provider[] = [fint]
