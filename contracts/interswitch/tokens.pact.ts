import type { Requested } from '../contract.ts'
import { oneOf, pattern, positive, someText, text } from '../matchers.ts'
import { credentials, interswitch } from './interswitch.ts'

function basic(secret: string): { authorization: string } {
  return { authorization: `Basic ${btoa(`${credentials.clientId}:${secret}`)}` }
}

function asks(headers: Requested['headers']): Requested {
  return { method: 'POST', path: '/passport/oauth/token', headers, form: { grant_type: 'client_credentials' } }
}

interswitch('createToken issues a token', {
  given: { 'credentials are strict': credentials },
  when: (client) => client.createToken(),
  request: asks(basic(credentials.clientSecret)),
  response: {
    status: 200,
    body: {
      access_token: pattern(/^[A-Za-z0-9._~+/-]+=*$/, 'demo-access-token'),
      token_type: oneOf('bearer'),
      expires_in: positive(3599),
      scope: text('profile'),
      jti: someText('00000000-0000-4000-8000-000000000001'),
    },
  },
})

interswitch('createToken refuses a wrong secret', {
  given: { 'credentials are strict': credentials },
  when: (client) => client.createToken({}, { headers: basic('not-the-secret') }),
  request: asks(basic('not-the-secret')),
  response: { status: 401, body: { error: someText('invalid_client'), error_description: text('Bad client credentials') } },
  refusal: { code: 'invalid_client', message: 'Bad client credentials' },
})
