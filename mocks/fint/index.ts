import { faker as nigerian } from '@faker-js/faker/locale/en_NG'
import { provider } from '../../src/provider/index.ts'
import document from '../../src/generated/fint.json' with { type: 'json' }
import type { operations } from '../../src/generated/fint.ts'
import * as handlers from './handlers.ts'
import { collections } from './records.ts'
import { refuse } from './refusals.ts'
import { states } from './states.ts'

/** FINT Power Loan: customers by partner and phone, their meter, one unpaid loan at a time, and its recharge token. */
export const fint = provider<operations>()({
  name: 'fint',
  document,
  language: nigerian,
  collections,
  states,
  principal: handlers.principal,
  authorise: handlers.authorise,
  refuse,
  handlers: {
    verifyCustomer: handlers.verifyCustomer,
    verifyCustomerSlashed: handlers.verifyCustomer,
    registerCustomer: handlers.registerCustomer,
    getUtilityServiceProviders: handlers.getUtilityServiceProviders,
    linkMeterNumber: handlers.linkMeterNumber,
    unlinkMeterNumber: handlers.unlinkMeterNumber,
    disburseLoan: handlers.disburseLoan,
    getRechargeToken: handlers.getRechargeToken,
    getRechargeTokenByPost: handlers.getRechargeTokenByPost,
  },
})
