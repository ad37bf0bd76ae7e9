import { text } from '../matchers.ts'
import { advancly, ada, nobody, person, post, refused, sent, strict, unauthorised, wrongKey } from './advancly.ts'

const owner = { phone_number: ada.phone_number }
const query = { phone_number: sent.phone_number }
/** The vendor's page shows 0 as status_code (ADV-07), so the client depends only on status. */
const loaded = { status: 200, body: { message: text('Data loaded'), status: true } }
const unknownCustomer = refused('no customer fits phone_number, email and identity_number.')

// Money in naira.
const stock = [{ product_id: 'RICE-50KG', total_quantity: 120, unit_price: 45_000.5 }]

advancly('loadStock loads the stock of a customer', {
  given: { 'an individual customer exists': person },
  when: (client) => client.loadStock({ ...owner, data: stock }),
  request: post('/data/stock', { query, body: { data: stock } }),
  response: loaded,
})

advancly('loadStock refuses a customer who does not exist', {
  given: { 'a customer does not exist': nobody },
  when: (client) => client.loadStock({ ...owner, data: stock }),
  request: post('/data/stock', { query, body: { data: stock } }),
  ...unknownCustomer,
})

advancly('loadStock refuses a product without an id', {
  given: { 'an individual customer exists': person },
  when: (client) => client.loadStock({ ...owner, data: [{ product_id: '' }] }),
  request: post('/data/stock', { query, body: { data: [{ product_id: '' }] } }),
  ...refused('product_id must not be empty.'),
})

advancly('loadStock refuses an unknown key', {
  given: strict,
  when: (client) => client.loadStock({ ...owner, data: stock }, wrongKey),
  ...unauthorised(post('/data/stock', { query: owner, body: { data: stock } })),
})

const orders = [{ order_id: 'ORDER-1', order_amount: 90_000, order_currency: 'NGN', is_credit: false }]

advancly('loadOrders loads the orders of a customer', {
  given: { 'an individual customer exists': person },
  when: (client) => client.loadOrders({ ...owner, data: orders }),
  request: post('/data/orders', { query, body: { data: orders } }),
  response: loaded,
})

advancly('loadOrders refuses a customer who does not exist', {
  given: { 'a customer does not exist': nobody },
  when: (client) => client.loadOrders({ ...owner, data: orders }),
  request: post('/data/orders', { query, body: { data: orders } }),
  ...unknownCustomer,
})

advancly('loadOrders refuses an order without an id', {
  given: { 'an individual customer exists': person },
  when: (client) => client.loadOrders({ ...owner, data: [{ order_id: '' }] }),
  request: post('/data/orders', { query, body: { data: [{ order_id: '' }] } }),
  ...refused('order_id must not be empty.'),
})

advancly('loadOrders refuses an unknown key', {
  given: strict,
  when: (client) => client.loadOrders({ ...owner, data: orders }, wrongKey),
  ...unauthorised(post('/data/orders', { query: owner, body: { data: orders } })),
})
