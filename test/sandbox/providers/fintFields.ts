import { type Call, filled } from '../operation.ts'

/** The names of two fields in the vendor's own client. */
const otherNames: Readonly<Record<string, string>> = { partner_meta: 'partnerMeta', meter_number: 'meterNumber' }

const forms: Readonly<Record<string, RegExp>> = {
  phone: /^0\d{10}$/,
  transaction_pin: /^\d{4}$/,
  meter_number: /^\d{11,13}$/,
  amount: /^\d+(\.\d{1,2})?$/,
}

/** A value of the body, or for GET of the query, under either of its names. */
export function value({ method, query, json }: Call, name: string): unknown {
  const names = [name, otherNames[name] ?? name]
  return names.map((each) => (method === 'GET' ? query.get(each) : null) ?? json[each]).find((given) => given !== undefined)
}

/** Sentences about what is wrong with the named fields. */
export function wrongIn(call: Call, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const label = name.replaceAll('_', ' ')
    const given = value(call, name)
    if (!filled(given)) return [`The ${label} field is required.`]
    return forms[name]?.test(given) === false ? [`The ${label} format is invalid.`] : []
  })
}
