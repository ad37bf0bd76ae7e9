import { amount, digits, letters, oneOf, type Kind } from './makeText.ts'

/** What fields about money and trade contain. */
export const business: readonly Kind[] = [
  ['currency currencycode', (_, { currency }) => currency()],
  ['amount price total subtotal balance cost fee tax discount', amount],
  ['quantity qty count', (faker) => String(faker.number.int({ min: 1, max: 20 }))],
  ['percent percentage', (faker) => String(faker.number.int({ min: 0, max: 100 }))],
  ['iban', (faker) => faker.finance.iban()],
  ['bic swift swiftcode biccode', (faker) => faker.finance.bic()],
  ['routingnumber', (faker) => faker.finance.routingNumber()],
  ['number accountnumber invoicenumber ordernumber serialnumber serial trackingnumber referencenumber', digits(8)],
  ['housenumber streetnumber', digits(2)],
  ['bvn nin', digits(11)],
  ['last4 lastfour', digits(4)],
  ['ean ean13 gtin barcode', digits(13)],
  ['upc', digits(12)],
  ['isbn', (faker) => faker.commerce.isbn({ separator: '' })],
  ['sku', (faker, wish) => letters(8)(faker, wish).toUpperCase()],
  ['vatnumber', (faker) => `GB${faker.string.numeric(9)}`],
  ['productname', (faker) => faker.commerce.productName()],
  ['unit units', oneOf('piece kg hour')],
  ['paymentmethod', oneOf('card cash transfer')],
]
