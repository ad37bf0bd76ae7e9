import type { Collection } from '../../../src/world/collection/collection.ts'
import { keys, values, type Loan } from '../loans.ts'
import type { PageQuery } from '../../../src/world/collection/page.ts'
import type { PlainCollection } from './plainCollection.ts'

/** Everything that can be asked of a collection of loans, and the answers. */
export interface View {
  readonly size: number
  readonly list: readonly object[]
  readonly byKey: readonly unknown[]
  readonly found: readonly unknown[]
  readonly listed: readonly unknown[]
  readonly pages: readonly unknown[]
}

const questions: readonly Partial<Loan>[] = values.flatMap((value): Partial<Loan>[] => [
  { status: value },
  { email: value },
  ...values.map((other) => ({ partner: value, phone: other })),
  ...values.map((other) => ({ partner: value, status: other })),
])

const pageQuestions: readonly PageQuery[] = values.flatMap((value): PageQuery[] => [
  { where: { status: value }, limit: 2 },
  { where: { status: value }, sort: 'partner', offset: 1, limit: 5 },
  { sort: '-status', limit: 3 },
  { where: { 'terms.rates': value }, sort: 'id', after: 'a', limit: 9 },
])

export function viewOf(real: Collection<Loan>): View {
  return {
    size: real.size,
    list: real.list(),
    byKey: keys.map((key) => [real.has(key), real.get(key), real.find({ id: key })]),
    found: questions.map((where) => real.find(where)),
    listed: questions.map((where) => real.list(where)),
    pages: pageQuestions.map((asked) => real.page(asked)),
  }
}

/** The answers that a scan of everything gives. */
export function plainViewOf(plain: PlainCollection<Loan>): View {
  return {
    size: plain.documents.length,
    list: plain.documents,
    byKey: keys.map((key) => [plain.get(String(key)) !== undefined, plain.get(String(key)), plain.list({ id: key })[0]]),
    found: questions.map((where) => plain.list(where)[0]),
    listed: questions.map((where) => plain.list(where)),
    pages: pageQuestions.map((asked) => plain.page(asked)),
  }
}
