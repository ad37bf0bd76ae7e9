/** An interaction of a pact of specification 3. */
export interface Interaction3 {
  readonly description: string
  readonly request?: object
  readonly response: object
}

/** The text of a pact of specification 3 between `app` and `things`. */
export function pact3(interactions: readonly Interaction3[]): string {
  return JSON.stringify({
    consumer: { name: 'app' },
    provider: { name: 'things' },
    interactions: interactions.map(({ description, request, response }) => ({
      description,
      request: { method: 'GET', path: `/${encodeURIComponent(description)}`, ...request },
      response: { status: 200, ...response },
    })),
    metadata: { pactSpecification: { version: '3.0.0' } },
  })
}
