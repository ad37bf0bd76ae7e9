import type { ProviderContext } from '../../src/provider/index.ts'
import type { Collections, Customer, Wallet } from './records.ts'

/** No commercial bank has this code, so no generated number is a real account. */
const bankCode = '999'
const serials = 1_000_000_000
/** Has no common divisor with `serials`, so no two customers get the same serial number, and neighbours get distant ones. */
const stride = 387_420_489
const weights = [3, 7, 3]

/** Opens a wallet for a customer who has none. */
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

/** A Nigerian account number (NUBAN): a serial number of nine digits and a check digit. The bank's code of three digits is checked too. */
export function accountNumber(bank: string, serial: string): string {
  const sum = [...bank, ...serial].reduce((total, digit, index) => total + Number(digit) * (weights[index % 3] as number), 0)
  return `${serial}${(10 - (sum % 10)) % 10}`
}
