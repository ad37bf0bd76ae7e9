/**
 * What exists in the stand-in when it starts, by state. States that an operation uses up have several fixtures, as for a vendor's
 * sandbox, where nothing can be reset.
 */
export const fixtures = {
  fint: {
    /** Registered, without a meter. Every customer has another PIN. */
    registered: [
      { phone: '08160000001', pin: '0417', firstName: 'Bola', lastName: 'Ige' },
      { phone: '08160000002', pin: '0418', firstName: 'Sade', lastName: 'Obi' },
      { phone: '08160000003', pin: '0419', firstName: 'Musa', lastName: 'Bello' },
    ],
    notRegistered: [{ phone: '08169999991' }, { phone: '08169999992' }, { phone: '08169999993' }],
    /** Registered, with a meter, without a loan. */
    hasMeter: [
      { phone: '08161000001', pin: '2201', firstName: 'Ngozi', lastName: 'Eze', meterNumber: '45160000001', provider: 'EKEDP' },
      { phone: '08161000002', pin: '2202', firstName: 'Tunde', lastName: 'Ojo', meterNumber: '45160000002', provider: 'IKEDC' },
      { phone: '08161000003', pin: '2203', firstName: 'Amina', lastName: 'Sule', meterNumber: '45160000003', provider: 'EKEDP' },
      { phone: '08161000004', pin: '2204', firstName: 'Emeka', lastName: 'Udo', meterNumber: '45160000004', provider: 'EKEDP' },
    ],
    /** Registered, with a meter, and a loan that is not repaid; `reference` is its payment reference. */
    unpaidLoan: [
      {
        phone: '08162000001',
        pin: '3301',
        firstName: 'Kemi',
        lastName: 'Alao',
        meterNumber: '45162000001',
        provider: 'EKEDP',
        reference: 'SBXPAY-900001',
        amount: '1500',
      },
      {
        phone: '08162000002',
        pin: '3302',
        firstName: 'Dayo',
        lastName: 'Cole',
        meterNumber: '45162000002',
        provider: 'IKEDC',
        reference: 'SBXPAY-900002',
        amount: '2500.50',
      },
    ],
    /** Meters that belong to nobody. */
    freeMeter: [
      { meterNumber: '45169000001', provider: 'EKEDP' },
      { meterNumber: '45169000002', provider: 'IKEDC' },
    ],
    unknownReference: { reference: 'SBXPAY-000000' },
    wrongPin: { pin: '9999' },
    unknownPartner: { partnerMeta: 'fsbx-partner-nobody' },
    minPayable: '500.00',
  },
  interswitch: {
    /** Queries that are answered with offers; `offerId` is one of these. */
    offersAvailable: [
      { customerId: '2348160000001', merchantId: 'SBX001', amount: '250000', offerId: 'SBXFI-101' },
      { customerId: '2348160000002', merchantId: 'SBX001', amount: '500000', offerId: 'SBXFI-102' },
      { customerId: 'tola@sandbox.example', merchantId: 'SBX002', amount: '1000000', offerId: 'SBXFI-103' },
    ],
    /** Has accepted an offer (`offerId`), and has not repaid it. */
    existingLoan: [{ customerId: '2348161000001', merchantId: 'SBX001', amount: '250000', offerId: 'SBXFI-201' }],
    /** A customer without offers. */
    noOffers: [{ customerId: '2348162000001', merchantId: 'SBX001', amount: '250000' }],
    /** Made in 2017, and expired. */
    expiredOffer: [{ customerId: '2348163000001', merchantId: 'SBX001', amount: '250000', offerId: 'SBXFI-301' }],
    unknownOffer: { offerId: 'SBXFI-000' },
    wrongCredentials: { clientId: 'IKIA-SBX-0093', clientSecret: 'not-the-secret' },
  },
  etranzact: {
    /** Nothing has been collected yet. */
    activeMandate: [{ loanReference: 'SBXLOAN-1001' }],
    /** Everything has been collected. */
    inactiveMandate: [{ loanReference: 'SBXLOAN-2001' }],
    noMandate: [{ loanReference: 'SBXLOAN-0000' }, { loanReference: 'SBXLOAN-0001' }],
    wrongCredentials: { username: 'ant-sbx-user', password: 'not-the-password' },
  },
  advancly: {
    individual: [
      {
        borrowerId: 81001,
        phoneNumber: '08170000001',
        email: 'ife.bankole@sandbox.example',
        identityNumber: '22270000001',
        firstName: 'Ife',
        lastName: 'Bankole',
        createdAt: '2024-03-05T09:30:00Z',
      },
    ],
    corporate: [
      {
        borrowerId: 81002,
        phoneNumber: '08170000002',
        email: 'desk@lagoon.sandbox.example',
        identityNumber: 'RC8170002',
        companyName: 'Lagoon Foods Ltd',
        createdAt: '2024-04-11T15:00:00Z',
      },
    ],
    noCustomer: [
      { phoneNumber: '08179999991', email: 'nobody@sandbox.example', identityNumber: '22279999991' },
      { phoneNumber: '08179999992', email: 'nobody.else@sandbox.example', identityNumber: 'RC8179999' },
    ],
    wrongCredentials: { clientId: 'adv-sbx-client', apiKey: 'not-the-key' },
  },
  'lipa-later': {
    /** A member who sees these plans. */
    hasPlans: [{ memberId: '1100100007701', planIds: [61, 62] }],
    /** A member without plans. */
    hasNoPlans: [{ memberId: '1100100007702' }],
    unknownMember: { memberId: '1100100000000' },
    unknownPlan: { planId: 999 },
    wrongCredentials: { key: 'lpl-sbx-key', secret: 'not-the-secret' },
  },
} as const
