import { fromDirectory, missing, type Item, type Sdk } from '../sdk.ts'

interface Transaction extends Item {
  readonly id: string
  readonly memo: string
}

interface One {
  readonly data: { readonly transaction: Transaction }
}

interface Transactions {
  createTransaction(budget: string, body: object): Promise<One>
  getTransactionById(budget: string, id: string): Promise<One>
  getTransactions(budget: string, since?: string): Promise<{ readonly data: { readonly transactions: readonly Transaction[] } }>
  updateTransaction(budget: string, id: string, body: object): Promise<unknown>
  deleteTransaction(budget: string, id: string): Promise<unknown>
}

interface Module {
  readonly API: new (token: string, url: string) => { readonly transactions: Transactions }
}

const budget = '0b1c6b2e-4a5c-4f5b-9a3e-6f1d2c3b4a59'
const account_id = '4c6b2b1e-8a5c-4f5b-9a3e-6f1d2c3b4a59'

function dateOf(name: string): string {
  return name.endsWith('alpha') ? '2031-01-02' : '2019-01-02'
}

function bodyOf(memo: string): object {
  return { transaction: { account_id, date: dateOf(memo), amount: 1000, memo } }
}

/** The SDK throws the body of an error, without its status. */
function statusOf(error: unknown): unknown {
  const { name = '' } = (error as { readonly error?: { readonly name?: string } }).error ?? {}
  return /^(?:resource_)?not[ _]found$/i.test(name) ? 404 : undefined
}

export const ynab: Sdk = {
  sdk: 'ynab@2.10.0',
  document: fromDirectory('youneedabudget.com.json'),
  things: 'transactions',
  async connect(url, load) {
    const { API } = await load<Module>()
    const { transactions } = new API('token', url)
    return {
      create: async (name) => (await transactions.createTransaction(budget, bodyOf(name))).data.transaction,
      read: async (id) => (await transactions.getTransactionById(budget, id)).data.transaction,
      list: async () => (await transactions.getTransactions(budget)).data.transactions,
      filter: async (name) => (await transactions.getTransactions(budget, dateOf(name))).data.transactions,
      pages: missing('The API lists all transactions at once.'),
      change: async (id, name) => transactions.updateTransaction(budget, id, bodyOf(name)),
      remove: async (id) => transactions.deleteTransaction(budget, id),
      keyOf: (transaction) => (transaction as Transaction).id,
      nameOf: (transaction) => (transaction as Transaction).memo,
      statusOf,
      unknownKey: 'unknown',
    }
  },
}
