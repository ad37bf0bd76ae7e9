import type { MayBe } from './exchange.ts'

const quantity = ['quantity', 'qty']
const unitPrice = ['unitprice', 'unitcost', 'unitamount', 'priceperunit', 'price']
const products = ['linetotal', 'lineamount', 'subtotal', 'totalprice', 'total', 'totalamount', 'amount']
const subtotal = ['subtotal']
const totals = ['total', 'totalamount', 'totalprice', 'grandtotal']
const added = ['tax', 'taxamount', 'totaltax', 'vat', 'shipping', 'shippingcost', 'shippingamount', 'fee', 'tip']
const taken = ['discount', 'discountamount', 'totaldiscount']

/** Names without which nothing is added up. */
const isOfSum = /qty|quantity|sub_?total/i
const separators = /[-_]/g

/** Makes the amounts of an order or invoice agree: quantity times price, and subtotal with tax and without discount. Changes `data`. */
export function addUp(data: Record<string, unknown>, mayBe: MayBe): void {
  const all = Object.keys(data)
  if (!all.some((name) => isOfSum.test(name))) return
  const names = new Map(all.map((name) => [name.toLowerCase().replaceAll(separators, ''), name]))
  const first = (wanted: readonly string[]): string | undefined => names.get(wanted.find((each) => names.has(each)) ?? '')
  const amount = (wanted: readonly string[]): number => numberOf(data[first(wanted) ?? ''])
  const sum = (wanted: readonly string[]): number =>
    wanted.reduce((before, each) => before + (names.has(each) ? numberOf(data[names.get(each) as string]) : 0), 0)
  const set = (wanted: readonly string[], value: number): void => {
    const name = first(wanted)
    if (name === undefined || !(value > 0)) return
    const written = typeof data[name] === 'string' ? value.toFixed(2) : Math.round(value * 100) / 100
    if (!Number.isNaN(numberOf(data[name])) && mayBe(name, written)) data[name] = written
  }
  set(products, amount(quantity) * amount(unitPrice))
  set(totals, amount(subtotal) + sum(added) - sum(taken))
}

/** The number that a value is or that a text contains; NaN for anything else. */
function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN
}
