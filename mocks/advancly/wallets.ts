import type { ProviderContext } from '../../src/provider/index.ts'
import type { Collections, Customer, Wallet } from './records.ts'

/** That of no commercial bank, so that no number made here is somebody's account. */
const bankCode = '999'
const serials = 1_000_000_000
/** Without a common divisor with `serials`: no two customers share a serial number, and neighbours have distant ones. */
const stride = 387_420_489
const weights = [3, 7, 3]

/** Gives a customer the wallet it has not got yet. */
export function openWallet({ store, random }: ProviderContext<Collections>, customer: Customer): Wallet {
  const { borrower_id, company_name, first_name, last_name } = customer
  const serial = (random('wallets').int(0, serials - 1) + borrower_id * stride) % serials
  return store.wallets.insert({
    account_number: accountNumber(bankCode, String(serial).padStart(9, '0')),
    account_name: company_name || `${first_name} ${last_name}`,
    bank_code: bankCode,
    customer: borrower_id,
  })
}

/**
 * Ten digits as Nigeria's banks have them (NUBAN): a serial number of nine, and a digit that checks it together with
 * the bank's code of three.
 */
export function accountNumber(bank: string, serial: string): string {
  const sum = [...bank, ...serial].reduce((total, digit, index) => total + Number(digit) * (weights[index % 3] as number), 0)
  return `${serial}${(10 - (sum % 10)) % 10}`
}
