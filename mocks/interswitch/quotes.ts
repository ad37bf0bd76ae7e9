import { Big } from 'big.js'
import type { ProviderContext } from '../../src/provider/index.ts'
import type { components } from '../../src/generated/interswitch.ts'

type TenuredOffer = components['schemas']['TenuredOffer']
/** What a lender would agree to. It becomes an offer with an id and an expiry date. */
export type Quote = Omit<TenuredOffer, 'offerId' | 'expiryDate'>
type Random = ReturnType<ProviderContext<unknown>['random']>

interface Product {
  /** Days. */
  readonly tenure: number
  /** 1: repaid in one payment. */
  readonly instalments: number
  /** The share of the requested amount that is lent. */
  readonly share: string
  /** The share of the lent amount that is charged as a fee. */
  readonly fee: string
  /** Lowest and highest interest, in quarters of a percent. */
  readonly interest: readonly [number, number]
}

/** Every customer gets the first two and some get the third, so both types are always offered. */
const products: readonly Product[] = [
  { tenure: 30, instalments: 1, share: '1', fee: '0', interest: [10, 20] },
  { tenure: 90, instalments: 3, share: '1', fee: '0.01', interest: [21, 40] },
  { tenure: 180, instalments: 6, share: '0.75', fee: '0.01', interest: [41, 60] },
]

/** In kobo: 10,000,000 naira. No more is lent, so that every amount in a reply is exact as a JSON number (ISW-02). */
export const mostOffered = 1_000_000_000

const halfUp = 1
const terms = 'A missed instalment makes the whole loan due.'

/** What is offered for an amount in kobo; nothing for 0. */
export function quotesFor(amount: string, random: Random): Quote[] {
  const asked = new Big(amount)
  if (asked.eq(0)) return []
  const most = asked.gt(mostOffered) ? new Big(mostOffered) : asked
  return products.slice(0, random.int(2, products.length)).map((product) => quote(product, most, random.int(...product.interest)))
}

/** Interest in decimal arithmetic, rounded half up to a kobo, plus the fee (ISW-05). */
function quote({ tenure, instalments, share, fee }: Product, most: Big, quarters: number): Quote {
  const offered = kobo(most.times(share))
  const interest = new Big(quarters).times('0.25')
  const charged = kobo(new Big(offered).times(fee))
  const payable = kobo(interest.times('0.01').plus(1).times(offered)) + charged
  return {
    amountOffered: offered,
    interest: interest.toNumber(),
    amountPayable: payable,
    ...(fee !== '0' && { fees: [{ name: 'Processing fee', amount: charged }] }),
    tenure,
    currency: '566',
    description: `${naira(offered)} to pay back ${naira(payable)} in ${tenure} days`,
    ...(instalments === 1 ? { type: 'One-Off' as const } : installmental(payable, instalments)),
  }
}

/** The initial payment is one instalment plus the remainder of the division. */
function installmental(payable: number, instalments: number): Partial<Quote> {
  const rest = payable % (instalments + 1)
  const initialPayment = (payable - rest) / (instalments + 1) + rest
  return { terms, type: 'Installmental', initialPayment, noOfInstallments: instalments }
}

function kobo(amount: Big): number {
  return amount.round(0, halfUp).toNumber()
}

/** @example naira(1055050) // N10,550.50 */
function naira(amount: number): string {
  const [whole = '', part = ''] = new Big(amount).times('0.01').toFixed(2).split('.')
  return `N${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${part === '00' ? '' : `.${part}`}`
}
