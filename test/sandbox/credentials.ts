/** The only credentials that the stand-in accepts. They are made up, and are of no use elsewhere. */
export const credentials = {
  fint: { partnerMeta: 'fsbx-partner-7741' },
  interswitch: { clientId: 'IKIA-SBX-0093', clientSecret: 'isw-sbx-secret' },
  etranzact: { username: 'ant-sbx-user', password: 'ant-sbx-password' },
  advancly: { clientId: 'adv-sbx-client', apiKey: 'adv-sbx-key' },
  'lipa-later': { key: 'lpl-sbx-key', secret: 'lpl-sbx-secret' },
}

/** Base path of each provider on the stand-in. */
export const basePaths = {
  fint: '/vendor/fint-sandbox',
  interswitch: '/vendor/interswitch-sandbox/lending-service/api/v1',
  etranzact: '/vendor/etranzact-sandbox/antPeer/v1',
  advancly: '/vendor/advancly-sandbox',
  'lipa-later': '/vendor/lipa-later-sandbox',
}

export type ProviderName = keyof typeof basePaths

/** Environment variables with the addresses and credentials of the stand-in at `url`. */
export function environmentFor(url: string): Record<string, string> {
  return {
    FINT_SANDBOX_URL: url + basePaths.fint,
    FINT_PARTNER_META: credentials.fint.partnerMeta,
    INTERSWITCH_SANDBOX_URL: url + basePaths.interswitch,
    INTERSWITCH_CLIENT_ID: credentials.interswitch.clientId,
    INTERSWITCH_CLIENT_SECRET: credentials.interswitch.clientSecret,
    ETRANZACT_SANDBOX_URL: url + basePaths.etranzact,
    ETRANZACT_USERNAME: credentials.etranzact.username,
    ETRANZACT_PASSWORD: credentials.etranzact.password,
    ADVANCLY_SANDBOX_URL: url + basePaths.advancly,
    ADVANCLY_CLIENT_ID: credentials.advancly.clientId,
    ADVANCLY_API_KEY: credentials.advancly.apiKey,
    LIPA_LATER_SANDBOX_URL: url + basePaths['lipa-later'],
    LIPA_LATER_KEY: credentials['lipa-later'].key,
    LIPA_LATER_SECRET: credentials['lipa-later'].secret,
  }
}
