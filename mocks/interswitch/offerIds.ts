import type { ProviderContext } from '../../src/provider/index.ts'

type Context = Pick<ProviderContext<unknown>, 'newId' | 'digest'>

const markLength = 10

/**
 * Makes an id that contains the time when the offer expires, and a mark that proves who it was made for. So an expired offer need not be
 * stored, and accepting it a year later still gets 4002 (expired) and not 4004 (unknown) (ISW-09).
 */
export function newOfferId(context: Context, customer: string, expiresAt: number): string {
  const body = `FI${context.newId('offer')}-${(expiresAt / 1000).toString(36).toUpperCase()}`
  return `${body}-${markOf(context, body, customer)}`
}

/** When an offer made to this customer expires, in epoch milliseconds; undefined for any other id. */
export function expiryOf(context: Pick<Context, 'digest'>, offerId: string, customer: string): number | undefined {
  const [, body, seconds, mark] = /^(FI\d+-(-?[0-9A-Z]+))-([0-9A-F]+)$/.exec(offerId) ?? []
  if (body === undefined || seconds === undefined || mark !== markOf(context, body, customer)) return undefined
  return Number.parseInt(seconds, 36) * 1000
}

function markOf({ digest }: Pick<Context, 'digest'>, body: string, customer: string): string {
  return digest(`offer ${body} ${customer}`).slice(0, markLength).toUpperCase()
}
