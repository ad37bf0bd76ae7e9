import { collection, provider } from '../src/provider/index.ts'

/** A bank account of 1.2 kB: what a GET of the benchmark reads. */
export interface Account {
  readonly id: string
  readonly status: 'active' | 'frozen'
  readonly currency: string
  readonly balance: string
  readonly nickname: string
  readonly opened: string
  readonly owner: {
    readonly name: string
    readonly email: string
    readonly phone: string
    readonly address: Readonly<Record<string, string>>
  }
  readonly limits: { readonly daily: number; readonly single: number; readonly monthly: number }
  readonly recent: readonly {
    readonly reference: string
    readonly amount: string
    readonly at: string
    readonly kind: 'credit' | 'debit'
    readonly note: string
  }[]
}

interface Operations {
  getAccount: { parameters: { path: { id: string } }; responses: { 200: Json<Account>; 404: Json<{ message: string }> } }
  renameAccount: {
    parameters: { path: { id: string } }
    requestBody: Json<{ nickname: string }>
    responses: { 200: Json<Account>; 404: Json<{ message: string }> }
  }
}
interface Json<T> {
  content: { 'application/json': T }
}

/** Number of accounts that every world starts with. */
export const accountCount = 1_000

export function account(id: number): Account {
  return {
    id: String(id),
    status: 'active',
    currency: 'NGN',
    balance: '1250300.50',
    nickname: 'Household and school fees',
    opened: '2024-03-01T08:00:00Z',
    owner: {
      name: 'Adaeze Okonkwo-Williams',
      email: `adaeze.okonkwo.${1_000_000 + id}@example.com`,
      phone: '08031234567',
      address: { street: '14 Broad Street, Marina', city: 'Lagos', state: 'Lagos', country: 'NG', postcode: '101001' },
    },
    limits: { daily: 500_000, single: 100_000, monthly: 5_000_000 },
    recent: Array.from({ length: 5 }, (_, index) => ({
      reference: `TX${String(10_000_000 * (index + 1) + id).padStart(12, '0')}`,
      amount: '15000.75',
      at: `2026-02-0${index + 1}T09:30:00Z`,
      kind: index % 2 ? ('credit' as const) : ('debit' as const),
      note: 'Transfer for electricity in January',
    })),
  }
}

/**
 * A provider with accounts in its state. `record`: a reply's body is the frozen record itself, which is checked and
 * serialised once; `copy`: a fresh object, which is checked and serialised each time.
 */
export function accounts(replyWith: 'record' | 'copy') {
  return provider<Operations>()({
    name: 'bank',
    document,
    collections: { accounts: collection<Account>({ key: 'id' }) },
    states: {},
    seed: ({ store }) => {
      for (let id = 0; id < accountCount; id += 1) store.accounts.insert(account(id))
    },
    handlers: {
      getAccount({ params, store, reply }) {
        const found = store.accounts.get(params.id)
        if (!found) return reply(404, { message: 'no such account' })
        return reply(200, replyWith === 'record' ? found : { ...found, owner: { ...found.owner } })
      },
      renameAccount({ params, body, store, reply }) {
        if (!store.accounts.has(params.id)) return reply(404, { message: 'no such account' })
        return reply(200, store.accounts.update(params.id, body))
      },
    },
  })
}

const text = { type: 'string', minLength: 1, maxLength: 200 }
const money = { type: 'string', pattern: '^\\d+\\.\\d{2}$' }
const time = { type: 'string', format: 'date-time' }
const json = (schema: object): object => ({ content: { 'application/json': { schema } } })
const found = { description: 'The account.', ...json({ $ref: '#/components/schemas/Account' }) }
const missing = { description: 'There is none.', ...json(object({ message: text })) }
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^\\d+$' } }

const document = {
  openapi: '3.1.0',
  info: { title: 'Accounts', version: '1.0.0' },
  paths: {
    '/accounts/{id}': {
      get: { operationId: 'getAccount', parameters: [id], responses: { 200: found, 404: missing } },
      patch: {
        operationId: 'renameAccount',
        parameters: [id],
        requestBody: { required: true, ...json(object({ nickname: text })) },
        responses: { 200: found, 404: missing },
      },
    },
  },
  components: {
    schemas: {
      Account: object({
        id: text,
        status: { enum: ['active', 'frozen'] },
        currency: { type: 'string', pattern: '^[A-Z]{3}$' },
        balance: money,
        nickname: text,
        opened: time,
        owner: object({
          name: text,
          email: { type: 'string', format: 'email' },
          phone: { type: 'string', pattern: '^0\\d{10}$' },
          address: object({ street: text, city: text, state: text, country: text, postcode: text }),
        }),
        limits: object({ daily: amount(), single: amount(), monthly: amount() }),
        recent: {
          type: 'array',
          maxItems: 10,
          items: object({ reference: text, amount: money, at: time, kind: { enum: ['credit', 'debit'] }, note: text }),
        },
      }),
    },
  },
}

function object(properties: Readonly<Record<string, unknown>>): object {
  return { type: 'object', properties, required: Object.keys(properties) }
}

function amount(): object {
  return { type: 'integer', minimum: 0 }
}
