import { collection, issuedTokens } from '../../src/provider/index.ts'
import type { components } from '../../src/generated/lipa-later.ts'

export type Plan = components['schemas']['InstallmentPlan']

/** A client that a strict world accepts. `id` is the digest of its key. */
export interface Client {
  readonly id: string
  /** Digest of the client secret. */
  readonly secretDigest: string
}

/** A customer of Lipa Later. */
export interface Member {
  readonly id: string
  /** ISO 3166-1 code: a member sees all plans of its country (LPL-05). */
  readonly country: string
}

/** A plan as replies show it, and the country where it is offered. */
export interface OfferedPlan {
  readonly id: number
  readonly country: string
  readonly plan: Plan
}

/** A Noncestr that a client has used. `id` is the digest of client and Noncestr. */
export interface Nonce {
  readonly id: string
  /** Epoch milliseconds. Afterwards its Timestamp is too old anyway, so the Noncestr need not be stored. */
  readonly forgottenAt: number
}

export const collections = {
  clients: collection<Client>({ key: 'id' }),
  tokens: issuedTokens,
  nonces: collection<Nonce>({ key: 'id' }),
  members: collection<Member>({ key: 'id' }),
  plans: collection<OfferedPlan>({ key: 'id', index: ['country'] }),
}

export type Collections = typeof collections
