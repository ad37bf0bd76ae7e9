import { description, type FintOperations } from './generated/fint.ts'
import { createClient } from './client.ts'
import { fieldOf, wordIn, type Verdict } from './dialect.ts'
import { builtInCheck } from './drift/builtInCheck.ts'
import type { ClientOptions } from './options.ts'
import type { Answer } from './result/answer.ts'

export interface FintOptions extends ClientOptions {
  /** The credential that FINT issues to a partner. Sent as `partner_meta` to every operation that has it. */
  readonly partnerMeta: string
}

/** Amounts are decimal strings in naira. The PIN belongs to the customer: pass it to each call; the client does not keep it. */
export type FintClient = FintOperations<'partner_meta' | 'x-requested-with', { readonly status: true }>

/** Base URLs of FINT: the sandbox, then production. */
export const servers = description.servers

/**
 * Creates a client for FINT Power Loan. The `code` of a refusal is FINT's `msg`, its `message` the sentences of FINT's `data`.
 *
 * @example
 * const fint = createFintClient({ baseUrl: 'http://127.0.0.1:4010/fint', partnerMeta: 'demo-partner' })
 * await fint.disburseLoan({ phone: '08111111111', amount: '1500', transaction_pin: '1234' })
 */
export function createFintClient({ partnerMeta, ...options }: FintOptions): FintClient {
  return createClient(description, options, {
    supplied: { partner_meta: partnerMeta, 'x-requested-with': 'XMLHttpRequest' },
    verdict,
    check: builtInCheck(() => Promise.all([import('../generated/fint.json', { with: { type: 'json' } }), import('#validators/fint')])),
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
