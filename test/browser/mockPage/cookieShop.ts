import { provider, type Provider } from '../../../src/index.ts'

const responses = { 200: { description: 'ok', content: { 'application/json': {} } } }
const me = { operationId: 'me', parameters: ['sid', 'other'].map((name) => ({ name, in: 'cookie' })), responses }

interface Operations {
  readonly me: {
    parameters: { cookie?: { sid?: string; other?: string } }
    responses: { 200: { content: { 'application/json': object } } }
  }
}

/** Validators of a document that asks for nothing: they accept everything. */
function acceptAll(validators: Record<string, () => boolean>): void {
  for (const place of ['parameters', 'responses/200/headers', 'responses/200/content/application~1json/schema'])
    for (const direction of ['request', 'response']) validators[`${direction} /paths/~1me/get/${place}`] = () => true
}

/** A provider that sets a cookie and replies with the cookies it received. */
export const cookieShop: Provider = {
  ...provider<Operations>()({
    name: 'cookies',
    document: { openapi: '3.1.0', info: { title: 'Cookies', version: '1' }, paths: { '/me': { get: me } } },
    collections: {},
    states: {},
    handlers: { me: ({ cookies, reply }) => reply(200, { ...cookies }, { 'set-cookie': 'sid=a%20b; Path=/; Secure; SameSite=None' }) },
  }),
  validators: { thorough: acceptAll as never, brief: acceptAll as never },
}
