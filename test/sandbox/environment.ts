import type { Sandbox } from './startSandbox.ts'

/** Environment variables of a run against the stand-in: addresses, credentials, and what exists in it. */
export function environmentOf({ environment, fixtures }: Sandbox): Record<string, string> {
  const { interswitch, etranzact, 'lipa-later': lipaLater } = fixtures
  const [offered, another] = interswitch.offersAvailable
  const [indebted] = interswitch.existingLoan
  const [expired] = interswitch.expiredOffer
  const [member] = lipaLater.hasPlans
  return {
    ...environment,
    ...fintEnvironment(fixtures),
    INTERSWITCH_CUSTOMER: offered.customerId,
    INTERSWITCH_MERCHANT: offered.merchantId,
    INTERSWITCH_AMOUNT: offered.amount,
    INTERSWITCH_OFFER: offered.offerId,
    INTERSWITCH_2_CUSTOMER: another.customerId,
    INTERSWITCH_2_MERCHANT: another.merchantId,
    INTERSWITCH_2_AMOUNT: another.amount,
    INTERSWITCH_2_OFFER: another.offerId,
    INTERSWITCH_CUSTOMER_WITHOUT_OFFERS: interswitch.noOffers[0].customerId,
    INTERSWITCH_INDEBTED_CUSTOMER: indebted.customerId,
    INTERSWITCH_INDEBTED_MERCHANT: indebted.merchantId,
    INTERSWITCH_INDEBTED_AMOUNT: indebted.amount,
    INTERSWITCH_INDEBTED_OFFER: indebted.offerId,
    INTERSWITCH_EXPIRED_CUSTOMER: expired.customerId,
    INTERSWITCH_EXPIRED_OFFER: expired.offerId,
    INTERSWITCH_UNKNOWN_OFFER: interswitch.unknownOffer.offerId,
    ETRANZACT_MANDATE: etranzact.activeMandate[0].loanReference,
    ETRANZACT_INACTIVE_MANDATE: etranzact.inactiveMandate[0].loanReference,
    ETRANZACT_NEW_REFERENCE: etranzact.noMandate[0].loanReference,
    ETRANZACT_NEW_2_REFERENCE: etranzact.noMandate[1].loanReference,
    ...advanclyEnvironment(fixtures),
    LIPA_LATER_MEMBER: member.memberId,
    LIPA_LATER_PLAN: String(member.planIds[0]),
    LIPA_LATER_UNKNOWN_MEMBER: lipaLater.unknownMember.memberId,
    LIPA_LATER_MEMBER_WITHOUT_PLANS: lipaLater.hasNoPlans[0].memberId,
    LIPA_LATER_UNKNOWN_PLAN: String(lipaLater.unknownPlan.planId),
  }
}

function fintEnvironment({ fint }: Sandbox['fixtures']): Record<string, string> {
  const [registered, another] = fint.registered
  const [indebted] = fint.unpaidLoan
  const metered = fint.hasMeter.filter(({ provider }) => provider === 'EKEDP')
  return {
    FINT_REGISTERED_PHONE: registered.phone,
    FINT_REGISTERED_PIN: registered.pin,
    FINT_REGISTERED_2_PHONE: another.phone,
    FINT_REGISTERED_2_PIN: another.pin,
    FINT_UNREGISTERED_PHONE: fint.notRegistered[0].phone,
    ...Object.fromEntries(
      metered.flatMap(({ phone, pin, meterNumber }, index) => {
        const name = `FINT_METERED${index === 0 ? '' : `_${index + 1}`}`
        return [
          [`${name}_PHONE`, phone],
          [`${name}_PIN`, pin],
          [`${name}_METER`, meterNumber],
        ]
      }),
    ),
    FINT_FREE_METER: fint.freeMeter[0].meterNumber,
    FINT_INDEBTED_PHONE: indebted.phone,
    FINT_INDEBTED_PIN: indebted.pin,
    FINT_INDEBTED_METER: indebted.meterNumber,
    FINT_INDEBTED_REFERENCE: indebted.reference,
    FINT_UNKNOWN_REFERENCE: fint.unknownReference.reference,
  }
}

function advanclyEnvironment({ advancly }: Sandbox['fixtures']): Record<string, string> {
  const [person] = advancly.individual
  const [company] = advancly.corporate
  const [nobody, nobodyElse] = advancly.noCustomer
  return {
    ADVANCLY_PERSON_PHONE: person.phoneNumber,
    ADVANCLY_PERSON_EMAIL: person.email,
    ADVANCLY_PERSON_IDENTIFIER: person.identityNumber,
    ADVANCLY_PERSON_FIRST_NAME: person.firstName,
    ADVANCLY_PERSON_LAST_NAME: person.lastName,
    ADVANCLY_COMPANY_PHONE: company.phoneNumber,
    ADVANCLY_COMPANY_EMAIL: company.email,
    ADVANCLY_COMPANY_NUMBER: company.identityNumber,
    ADVANCLY_COMPANY_NAME: company.companyName,
    ADVANCLY_NEW_PHONE: nobody.phoneNumber,
    ADVANCLY_NEW_EMAIL: nobody.email,
    ADVANCLY_NEW_IDENTIFIER: nobody.identityNumber,
    ADVANCLY_NEW_2_PHONE: nobodyElse.phoneNumber,
    ADVANCLY_NEW_2_EMAIL: nobodyElse.email,
    ADVANCLY_NEW_2_IDENTIFIER: nobodyElse.identityNumber,
  }
}
