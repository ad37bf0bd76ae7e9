import type { runPact, Verified } from '../../src/verify/replay/pactVerifier.ts'

interface Message {
  readonly method: string
  readonly path: string
  readonly query?: Readonly<Record<string, readonly string[]>>
  readonly headers: Readonly<Record<string, readonly string[]>>
  readonly body?: { readonly content: unknown }
}

interface Document {
  readonly interactions: readonly { readonly key: string; readonly request: Message; readonly response: { readonly status: number } }[]
}

/**
 * Stands for Pact's verifier where a test is about what is sent, and not about how replies are compared: it compares the
 * status only, and needs no second to start.
 */
export const statusVerifier: typeof runPact = async ({ pacts, states, address }) => {
  const all: Verified[] = []
  for (const pact of pacts) {
    const { interactions } = (await (await fetch(pact)).json()) as Document
    for (const { key, request, response } of interactions) {
      const change = (action: string): Promise<unknown> =>
        fetch(states, { method: 'POST', body: JSON.stringify({ action, params: { key } }) })
      await change('setup')
      const status = await sent(address, request)
      await change('teardown')
      const mismatch = {
        type: 'StatusMismatch',
        mismatch: `expected ${response.status} but was ${status}`,
        expected: response.status,
        actual: status,
      }
      all.push({ key, error: undefined, mismatches: status === response.status ? [] : [mismatch] })
    }
  }
  return all
}

async function sent(address: string, { method, path, query = {}, headers, body }: Message): Promise<number> {
  const search = new URLSearchParams(Object.entries(query).flatMap(([name, all]) => all.map((value) => [name, value])))
  const options = { method, headers: Object.fromEntries(Object.entries(headers).map(([name, all]) => [name, all.join(', ')])) }
  const reply = await fetch(`${address}${path}?${search.toString()}`, { ...options, ...(body && { body: JSON.stringify(body.content) }) })
  return reply.status
}
