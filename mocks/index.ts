import type { Provider } from '../src/provider/index.ts'
import { builtIn } from './builtIn.ts'

/** All built-in providers. */
export const providers: readonly Provider[] = await Promise.all(Object.values(builtIn).map((load) => load()))
