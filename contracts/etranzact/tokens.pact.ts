import type { Requested } from '../contract.ts'
import { count, fromState, integer, oneOf, someText, text } from '../matchers.ts'
import { etranzact, login } from './etranzact.ts'

const username = fromState('${username}', login.username)
const password = fromState('${password}', login.password)

function asks(body: object): Requested {
  return { method: 'POST', path: '/auth/token', body }
}

// The client does not use id_token, which may be missing or null.
const issued = {
  status: 200,
  body: {
    access_token: someText('demo-access-token'),
    expires_in: count(900),
    refresh_expires_in: count(1800),
    token_type: oneOf('bearer'),
    'not-before-policy': integer(1635768787),
    session_state: text(''),
    scope: text(''),
    refresh_token: someText('demo-refresh-token'),
  },
}

etranzact('createToken logs in', {
  given: { 'credentials are strict': login },
  when: (client) => client.createToken(login),
  request: asks({ username, password }),
  response: issued,
})

etranzact('createToken refuses a wrong password', {
  given: { 'credentials are strict': login },
  when: (client) => client.createToken({ ...login, password: 'not-the-password' }),
  request: asks({ username, password: 'not-the-password' }),
  response: { status: 401, body: { error: text('unauthorized'), error_description: text('Username or password is wrong') } },
  refusal: { code: 'unauthorized', message: 'Username or password is wrong' },
})

etranzact('createToken refuses an unknown refresh token', {
  given: { 'credentials are strict': login },
  when: (client) => client.createToken({ refresh_token: 'not-a-token', grant_type: 'refresh_token' }),
  request: asks({ refresh_token: 'not-a-token', grant_type: 'refresh_token' }),
  response: { status: 401, body: { error: text('unauthorized'), error_description: text('The refresh token is not known') } },
  refusal: { code: 'unauthorized', message: 'The refresh token is not known' },
})
