import { collection } from '../../src/provider/index.ts'

/** A partner that a strict world accepts. `id` is the digest of its partner_meta. */
export interface Partner {
  readonly id: string
}

export interface Customer {
  readonly id: number
  readonly partner: string
  readonly phone: string
  readonly first_name: string
  readonly last_name: string
  readonly email: string
  /** Digest of the transaction PIN. */
  readonly pinDigest: string
  /** One meter per borrower, and one borrower per meter (FINT-09). */
  readonly meterNumber: string | null
  readonly provider: string | null
}

export interface Loan {
  readonly reference: string
  readonly partner: string
  readonly customer: number
  readonly meterNumber: string
  readonly provider: string
  /** Naira, two decimals. */
  readonly amount: string
  /** kWh, two decimals. */
  readonly units: string
  readonly stdToken: string
  readonly repaid: boolean
}

export const collections = {
  partners: collection<Partner>({ key: 'id' }),
  customers: collection<Customer>({ key: 'id', unique: [['partner', 'phone'], ['meterNumber']] }),
  loans: collection<Loan>({ key: 'reference', index: [['customer', 'repaid']] }),
}

export type Collections = typeof collections
