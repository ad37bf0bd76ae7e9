import type { Requested } from '../contract.ts'
import { count, oneOf, positive, someText, text } from '../matchers.ts'
import { credentials, errorCode, lipaLater, refused } from './lipaLater.ts'

function basic(secret: string): { authorization: string } {
  return { authorization: `Basic ${btoa(`${credentials.key}:${secret}`)}` }
}

function asks(headers: Requested['headers']): Requested {
  return { method: 'GET', path: '/open/op/platform/token/', headers }
}

lipaLater('createToken issues a token', {
  given: { 'credentials are strict': credentials },
  when: (client) => client.createToken(),
  request: asks(basic(credentials.secret)),
  response: {
    status: 200,
    body: {
      code: 200,
      msg: text('success'),
      data: {
        accessToken: someText('demo-access-token'),
        tokenType: oneOf('Bearer'),
        expiresSeconds: positive(300),
        createdAt: count(1684395761000),
      },
      success: true,
    },
  },
})

lipaLater('createToken refuses a wrong secret', {
  given: { 'credentials are strict': credentials },
  when: (client) => client.createToken({}, { headers: basic('not-the-secret') }),
  request: asks(basic('not-the-secret')),
  ...refused(401, errorCode(500), 'No credentials'),
})
