import { faker as nigerian } from '@faker-js/faker/locale/en_NG'
import { provider, tokenExpiry } from '../../src/provider/index.ts'
import document from '../../src/generated/interswitch.json' with { type: 'json' }
import type { operations } from '../../src/generated/interswitch.ts'
import { authorise, createToken, principal } from './credentials.ts'
import { acceptTenuredOffer, getTenuredOffers } from './handlers.ts'
import { loanFallsDue, offerExpiry } from './lending.ts'
import { collections } from './records.ts'
import { refuse } from './refusals.ts'
import { states } from './states.ts'

/** Interswitch value financing: offers by customer, merchant and amount until they expire; one open loan per customer. */
export const interswitch = provider<operations>()({
  name: 'interswitch',
  document,
  language: nigerian,
  collections,
  states,
  due: { tokens: tokenExpiry, offers: offerExpiry, loans: loanFallsDue },
  principal,
  authorise,
  refuse,
  handlers: { getTenuredOffers, acceptTenuredOffer, createToken },
})
