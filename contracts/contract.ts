import { MatchersV3, PactV4 } from '@pact-foundation/pact'
import { expect, inject, test } from 'vitest'
import type { Matched } from './matchers.ts'

/** Name of the consumer in all pacts. */
const consumer = 'tallystick-client'

type Asking = ReturnType<PactV4['addInteraction']>
type Answering = ReturnType<Asking['withRequest']>
type RequestBuilder = Parameters<NonNullable<Parameters<Asking['withRequest']>[2]>>[0]
type ResponseBuilder = Parameters<NonNullable<Parameters<Answering['willRespondWith']>[1]>>[0]

type States = Readonly<Record<string, { readonly params: object }>>

/** Provider states by name, with those of their parameters that matter, in the order in which they are set up. */
type Given<S extends States> = { readonly [Name in keyof S]?: Partial<S[Name]['params']> }

export interface Requested {
  readonly method: 'GET' | 'POST'
  /** Without base path. */
  readonly path: string | Matched
  readonly query?: Readonly<Record<string, string | Matched>>
  readonly headers?: Readonly<Record<string, string | Matched>>
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>
}

export interface Answered {
  readonly status: number
  /** Only what the client depends on. */
  readonly body?: unknown
}

/** A refusal: the reply, and how the client words it. */
export interface Refused {
  readonly response: Answered
  readonly refusal: { readonly code: string; readonly message: string }
}

/** What the client returns when Pact is its provider. */
type ClientResult = { readonly kind: string } & object

interface Interaction<S extends States, C> {
  readonly given?: Given<S>
  /** What the consumer does. */
  readonly when: (client: C) => Promise<ClientResult>
  readonly request: Requested
  readonly response: Answered
  /** How the client words a refusal. Without it, the client is expected to return the body of a success. */
  readonly refusal?: Refused['refusal']
}

/**
 * Starts the contract with a provider. Returns a function that defines a consumer test for one interaction: the real client
 * runs against Pact's mock server, and its request and the reply become an interaction of the pact.
 *
 * @example
 * const fint = contract<typeof states, FintClient>('fint', (baseUrl) => createFintClient({ baseUrl, partnerMeta: 'demo-partner' }))
 * fint('a customer is looked up', { when: (client) => client.verifyCustomer({ phone }), request: …, response: … })
 */
export function contract<S extends States, C>(provider: string, client: (baseUrl: string) => C) {
  const pact = new PactV4({ consumer, provider, dir: inject('pacts'), logLevel: 'error' })
  const descriptions = new Set<string>()
  return (description: string, { given = {}, when, request, response, refusal }: Interaction<S, C>): void => {
    // Otherwise Pact keeps only the later one.
    if (descriptions.has(description)) throw new Error(`${provider}: two interactions have the description "${description}".`)
    descriptions.add(description)
    const status = response.status
    const told = refusal ? { kind: 'refusal', status, ...refusal } : { kind: 'ok', status, data: MatchersV3.reify(response.body) }
    test(`${provider}: ${description}`, async () => {
      const interaction = pact.addInteraction().uponReceiving(description)
      for (const [name, params] of Object.entries(given)) interaction.given(name, params)
      // Pact checks the request first, so its report of a wrong request comes before ours.
      const result = await interaction
        .withRequest(request.method, request.path as string, (builder) => ask(builder, request))
        .willRespondWith(status, (builder) => answer(builder, response))
        .executeTest(({ url }) => when(client(url)))
      expect(result).toMatchObject(told)
    })
  }
}

function ask(builder: RequestBuilder, { query, headers, body, form }: Requested): void {
  if (query) builder.query(query as Record<string, string>)
  if (headers) builder.headers(headers as Record<string, string>)
  if (body !== undefined) builder.headers({ 'Content-Type': 'application/json' }).jsonBody(body)
  if (form) askByForm(builder, form)
}

/** Without a rule for each field, Pact treats a form as a file and compares only its type. */
function askByForm(builder: RequestBuilder, form: Readonly<Record<string, string>>): void {
  const body = Object.keys(form).map((name) => ({ path: `$.${name}`, rules: [MatchersV3.equal(form[name])] }))
  builder.body('application/x-www-form-urlencoded', Buffer.from(String(new URLSearchParams(form)))).matchingRules({ body })
}

function answer(builder: ResponseBuilder, { body }: Answered): void {
  if (body === undefined) return
  builder.headers({ 'Content-Type': MatchersV3.regex('^application/json(;.*)?$', 'application/json') }).jsonBody(body)
}
