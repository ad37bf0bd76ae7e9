import type { ProviderContext } from '../../src/provider/index.ts'

type Context = Pick<ProviderContext<unknown>, 'newId' | 'digest'>

const markLength = 10

/**
 * Names an offer so that it need not be kept to know what it was: the id tells when the offer expires, and a mark that
 * it is one of ours and whose. Accepting it after a year still gets 4002, not 4004 (ISW-09).
 */
export function newOfferId(context: Context, customer: string, expiresAt: number): string {
  const body = `FI${context.newId('offer')}-${(expiresAt / 1000).toString(36).toUpperCase()}`
  return `${body}-${markOf(context, body, customer)}`
}

/** When an offer of ours to this customer expires, in epoch milliseconds; undefined for any other id. */
export function expiryOf(context: Pick<Context, 'digest'>, offerId: string, customer: string): number | undefined {
  const [, body, seconds, mark] = /^(FI\d+-(-?[0-9A-Z]+))-([0-9A-F]+)$/.exec(offerId) ?? []
  if (body === undefined || seconds === undefined || mark !== markOf(context, body, customer)) return undefined
  return Number.parseInt(seconds, 36) * 1000
}

function markOf({ digest }: Pick<Context, 'digest'>, body: string, customer: string): string {
  return digest(`offer ${body} ${customer}`).slice(0, markLength).toUpperCase()
}
