import { faker as nigerian } from '@faker-js/faker/locale/en_NG'
import { provider, tokenExpiry } from '../../src/provider/index.ts'
import document from '../../src/generated/etranzact.json' with { type: 'json' }
import type { operations } from '../../src/generated/etranzact.ts'
import { collectDue, nextCollection } from './collecting.ts'
import { authorise, createToken, principal } from './credentials.ts'
import { addMandate, getMandate } from './handlers.ts'
import { collections } from './records.ts'
import { refuse } from './refusals.ts'
import { states } from './states.ts'

/** eTranzact AntPeer: loan mandates, whose repayments are collected on their dates, and OAuth tokens. */
export const etranzact = provider<operations>()({
  name: 'etranzact',
  document,
  language: nigerian,
  collections,
  states,
  due: { tokens: tokenExpiry, mandates: { at: nextCollection, run: collectDue } },
  principal,
  authorise,
  refuse,
  handlers: { createToken, addMandate, getMandate },
})
