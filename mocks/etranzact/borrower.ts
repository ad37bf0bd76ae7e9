import type { ProviderContext } from '../../src/provider/index.ts'
import type { Collections, NewMandate } from './records.ts'

type Made = 'bvn' | 'customerName' | 'phoneNumber' | 'linkedAccountNumber'

/** Codes that the Central Bank of Nigeria gives to First Bank, UBA, Access, Zenith and GTBank. */
const banks = ['011', '033', '044', '057', '058']
/** Prefixes of mobile networks in Nigeria, which follow the country code. */
const networks = ['703', '803', '805', '806', '813', '816', '903']

/** The borrower of a loan and their accounts. Empty fields are generated, always the same for a loan. */
export function borrower(
  { random, fake }: Pick<ProviderContext<Collections>, 'random' | 'fake'>,
  { loanReference, ...told }: { readonly [K in Made | 'loanReference']: string },
): Omit<NewMandate, 'loanReference' | 'loanAmount' | 'totalRepaymentExpected' | 'loanTenure' | 'collectionPaymentSchedule'> {
  const values = random('borrower', loanReference)
  const bvn = `22${values.digits(9)}`
  const phoneNumber = `234${values.pick(networks)}${values.digits(7)}`
  const [bankCode, repaymentBank] = [values.pick(banks), values.pick(banks)]
  const [linkedAccountNumber, preferredRepaymentAccount] = [`0${values.digits(9)}`, `0${values.digits(9)}`]
  const customerID = String(values.int(10_000, 99_999))
  const { firstName, lastName } = nameOf(fake('borrower', loanReference))
  const customerName = told.customerName || `${firstName} ${lastName}`
  return {
    bvn: told.bvn || bvn,
    phoneNumber: told.phoneNumber || phoneNumber,
    linkedAccountNumber: told.linkedAccountNumber || linkedAccountNumber,
    bankCode,
    customerID,
    customerName,
    customerEmail: `${customerName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@example.com`,
    merchantId: 'ANT-PEER',
    repaymentType: 'Collection',
    preferredRepaymentBankCBNCode: repaymentBank,
    preferredRepaymentAccount,
  }
}

function nameOf({ person }: ReturnType<ProviderContext<Collections>['fake']>): { firstName: string; lastName: string } {
  return { firstName: person.firstName(), lastName: person.lastName() }
}
