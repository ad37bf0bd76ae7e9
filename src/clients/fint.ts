import { description } from '../generated/fint.client.ts'
import type { operations } from '../generated/fint.ts'
import { checkBy } from './checkBy.ts'
import { createClient, type Client } from './client.ts'
import { fieldOf, wordIn, type Verdict } from './dialect.ts'
import type { Answer } from './exchange.ts'
import type { ClientOptions } from './options.ts'

export interface FintOptions extends ClientOptions {
  /** The credential that FINT issues to a partner, sent as `partner_meta` wherever an operation takes it. */
  readonly partnerMeta: string
}

/** Amounts are decimal strings in naira. A PIN is the customer's own, so each call is given it, and none is kept. */
export type FintClient = Client<
  operations,
  typeof description,
  { readonly supplied: 'partner_meta' | 'x-requested-with'; readonly success: { readonly status: true } }
>

/** Where FINT is: its sandbox, then production. */
export const servers = description.servers

/**
 * FINT Power Loan. Of a refusal, `code` is FINT's `msg` and `message` its sentences.
 *
 * @example
 * const fint = createFintClient({ baseUrl: 'http://127.0.0.1:4010/fint', partnerMeta: 'demo-partner' })
 * await fint.disburseLoan({ phone: '08111111111', amount: '1500', transaction_pin: '1234' })
 */
export function createFintClient({ partnerMeta, ...options }: FintOptions): FintClient {
  return createClient(description, options, {
    supplied: { partner_meta: partnerMeta, 'x-requested-with': 'XMLHttpRequest' },
    verdict,
    check: checkBy(() => Promise.all([import('../generated/fint.json', { with: { type: 'json' } }), import('#validators/fint')])),
  })
}

function verdict({ body }: Answer): Verdict {
  const status = fieldOf(body, 'status')
  if (status === true) return 'ok'
  if (status !== false) return undefined
  const code = wordIn(body, 'msg')
  const sentences = fieldOf(body, 'data')
  return { code, message: Array.isArray(sentences) && sentences.length > 0 ? sentences.join(' ') : code }
}
