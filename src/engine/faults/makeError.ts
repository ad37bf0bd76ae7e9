import type { HandlerReply, SampleOptions } from '../../provider/provider.ts'
import type { ServedExchange } from '../exchange.ts'

/** Makes an error as the API words its own. */
export type MakeError = (x: ServedExchange, wanted: SampleOptions & { readonly status: number }) => HandlerReply
