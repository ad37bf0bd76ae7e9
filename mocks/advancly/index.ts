import { faker as nigerian } from '@faker-js/faker/locale/en_NG'
import { provider } from '../../src/provider/index.ts'
import document from '../../src/generated/advancly.json' with { type: 'json' }
import type { operations } from '../../src/generated/advancly.ts'
import * as handlers from './handlers.ts'
import { collections } from './records.ts'
import { refuse } from './refusals.ts'
import { states } from './states.ts'

/** Advancly: the customers of an aggregator, people and companies, with their wallets, stock and orders. */
export const advancly = provider<operations>()({
  name: 'advancly',
  document,
  language: nigerian,
  collections,
  states,
  principal: handlers.principal,
  authorise: handlers.authorise,
  refuse,
  handlers: {
    onboardIndividual: handlers.onboardIndividual,
    onboardCorporate: handlers.onboardCorporate,
    getCustomers: handlers.getCustomers,
    loadStock: handlers.loadStock,
    loadOrders: handlers.loadOrders,
  },
})
