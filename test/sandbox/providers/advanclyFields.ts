import { filled, isDate } from '../operation.ts'

export type Fields = Readonly<Record<string, unknown>>

/** The fields of a table on the vendor's page: the type of each, or the table of its items; those with a star are in `required`. */
export interface Table {
  readonly required: readonly string[]
  readonly fields: Readonly<Record<string, keyof typeof kinds | Table>>
}

const base64 = /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i

const kinds = {
  text: (value: unknown) => typeof value === 'string',
  integer: Number.isInteger,
  number: (value: unknown) => typeof value === 'number',
  boolean: (value: unknown) => typeof value === 'boolean',
  date: isDate,
  time: (value: unknown) => typeof value === 'string' && time.test(value) && !Number.isNaN(Date.parse(value)),
  base64: (value: unknown) => typeof value === 'string' && base64.test(value),
}

/** A sentence about the first wrong field, or undefined. */
export function wrongIn(value: unknown, { required, fields }: Table): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'an object is expected'
  const given = value as Fields
  for (const [name, kind] of Object.entries(fields)) {
    const field = given[name]
    if (field === undefined || (kind === 'text' && field === '')) {
      if (required.includes(name)) return `${name} is required`
    } else if (typeof kind === 'string') {
      if (!kinds[kind](field)) return `${name} must be a ${kind}`
    } else {
      if (!Array.isArray(field)) return `${name} must be an array`
      const wrong = field.map((item) => wrongIn(item, kind)).find(filled)
      if (wrong) return `${name}: ${wrong}`
    }
  }
  return undefined
}

const texts = (names: string): Record<string, 'text'> => Object.fromEntries(names.split(' ').map((name) => [name, 'text']))
const numbers = (names: string): Record<string, 'number'> => Object.fromEntries(names.split(' ').map((name) => [name, 'number']))

const document: Table = {
  required: [],
  fields: { ...texts('document_type_code filename_with_extension'), base64_file_string: 'base64' },
}

const ofAll: Table = {
  required: ['phone_number', 'email', 'address', 'country_code', 'customer_onboarding_type', 'create_wallet'],
  fields: {
    ...texts('phone_number email bank_code bank_account_number bank_account_name bank_name routing_number swift_code address'),
    ...texts('postal_code city state country_code customer_category partner_date_registered tax_identification_number photo_url'),
    customer_onboarding_type: 'integer',
    create_wallet: 'boolean',
    customer_documents: document,
  },
}

export const individual: Table = {
  required: [...ofAll.required, 'first_name', 'last_name', 'gender', 'date_of_birth', 'customer_unique_identifier'],
  fields: {
    ...ofAll.fields,
    ...texts('first_name last_name gender educational_qualification customer_unique_identifier relationship_with_next_kin'),
    ...texts('next_of_kin_first_name next_of_kin_last_name next_of_kin_email next_of_kin_phone_number next_of_kin_gender'),
    ...texts('next_of_kin_dial_code next_of_kin_street next_of_kin_city next_of_kin_state next_of_kin_country'),
    date_of_birth: 'date',
  },
}

const person: Table = {
  required: ['first_name', 'last_name'],
  fields: {
    ...texts('first_name last_name middle_name email gender address city state phone_number country_code identity_number'),
    ...texts('individual_tax_identification-number individual_tax_identification_number educational_qualification'),
    date_of_birth: 'date',
    person_type: 'integer',
  },
}

export const corporate: Table = {
  required: [...ofAll.required, 'company_name', 'business_registration_number', 'business_registration_date', 'corporate_customer_people'],
  fields: {
    ...ofAll.fields,
    ...texts('company_name business_registration_number'),
    business_registration_date: 'date',
    corporate_customer_people: person,
  },
}

const dataOf = (item: Table): Table => ({ required: ['data'], fields: { data: item } })

export const stock = dataOf({
  required: ['product_id'],
  fields: {
    ...texts('product_id product_category stock_level'),
    ...numbers(
      'minimum_stock_quantity total_quantity available_quantity reserved_quantity unit_price tax_amount discount_amount net_price',
    ),
    date: 'time',
  },
})

const orderItem: Table = {
  required: [],
  fields: { ...texts('product_id product_category product_rating'), ...numbers('unit_price quantity amount') },
}

export const orders = dataOf({
  required: ['order_id'],
  fields: {
    ...texts('order_id order_currency payment_type customer_rating customer_category store_name address city state country gps_location'),
    ...numbers('order_sub_amount discount_amount tax_amount order_amount total_items'),
    order_date: 'time',
    is_credit: 'boolean',
    order_items: orderItem,
  },
})
