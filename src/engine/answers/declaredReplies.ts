import type { Faker } from '@faker-js/faker'
import { examplesOf, type Example } from '../../document/examples.ts'
import { copyJson } from '../../numbers/exactJson.ts'
import { frozenReply } from '../../provider/frozenReply.ts'
import type { HandlerReply } from '../../provider/provider.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Body, Response } from '../../spec/response.ts'
import { problem, problemReply } from '../refusals/problems.ts'
import { Negotiations, type Negotiated } from './negotiate.ts'
import { SampledValues, type SampleWish } from './sampledValues.ts'

/** The response to make a reply from. */
export interface Filling {
  readonly response: Response
  readonly status: number
  readonly wish: SampleWish
}

interface ChosenFilling extends Filling {
  readonly chosen: Negotiated
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Fills declared responses with examples or sampled values. A reply that depends on the operation alone is made once and frozen, so that it
 * is checked and written once too.
 */
export class DeclaredReplies {
  readonly values: SampledValues
  readonly negotiations = new Negotiations()
  readonly #fixed = new WeakMap<Response, Map<string, HandlerReply>>()

  constructor(language: Faker) {
    this.values = new SampledValues(language)
  }

  fill(operation: Operation, filling: Filling): HandlerReply {
    const { response, status, wish } = filling
    if (response.bodies.length === 0) return { status, body: undefined, headers: this.values.headers(operation, response, wish.seed) }
    const chosen = this.#chosen(operation, filling)
    return chosen ? this.#withBody(operation, chosen) : notAcceptable(operation, response)
  }

  /** The response with an example that the document has for it. Undefined if it has none. */
  example(operation: Operation, filling: Filling): HandlerReply | undefined {
    const chosen = this.#chosen(operation, filling)
    return chosen && this.#withExample(operation, chosen)
  }

  /** The response with the media type that the caller accepts. Undefined if it accepts none. */
  #chosen(operation: Operation, { response, status, wish }: Filling): ChosenFilling | undefined {
    const chosen = this.negotiations.of(response, wish.accept)
    return chosen && { response, status, wish, chosen, headers: this.values.headers(operation, response, wish.seed) }
  }

  #withBody(operation: Operation, filling: ChosenFilling): HandlerReply {
    const { status, wish, chosen, headers } = filling
    const { example, dynamic } = wish.preference ?? {}
    const fixed = dynamic === true && example === undefined ? undefined : this.#withExample(operation, filling)
    if (fixed) return fixed
    if (example !== undefined)
      return problemReply(problem('no-such-response', `${operation.id} has no example with this name for ${status}.`))
    const body = this.values.body(operation, chosen, wish)
    return { status, headers: { ...headers, 'content-type': chosen.mediaType }, body, madeFrom: 'schema' }
  }

  #withExample(operation: Operation, { response, status, wish, chosen, headers }: ChosenFilling): HandlerReply | undefined {
    const { mediaType, body } = chosen
    const key = `${status} ${body.mediaType} ${mediaType} ${wish.keepsBroken ?? false} ${wish.preference?.example ?? ''}`
    const known = this.#fixed.get(response)?.get(key)
    if (known) return known
    const found = exampleFor(operation, body, wish)
    if (!found) return undefined
    // A copy, since the body may be an example of the document.
    const made = { status, headers: { ...headers, 'content-type': mediaType }, body: copyJson(found.value) }
    const fixed = frozenReply({ ...made, madeFrom: 'example' })
    const ofResponse = this.#fixed.get(response) ?? new Map<string, HandlerReply>()
    this.#fixed.set(response, ofResponse.set(key, fixed))
    return fixed
  }
}

/** The problem of a caller that accepts no declared media type. */
export function notAcceptable(operation: Operation, { bodies }: Response): HandlerReply {
  const offered = bodies.map((each) => each.mediaType).join(', ')
  return problemReply(problem('not-acceptable', `${operation.id} can reply with ${offered}.`))
}

/** The example with the preferred name; one without a name is called `default`. Without a preference, the first valid one. */
export function exampleFor(
  { document }: Operation,
  body: Body,
  { preference, keepsBroken = false }: Partial<Pick<SampleWish, 'preference' | 'keepsBroken'>> = {},
): Example | undefined {
  const examples = examplesOf(document, body)
  const name = preference?.example
  if (name !== undefined)
    return (
      examples.find((each) => each.name === name) ?? (name === 'default' ? examples.find((each) => each.name === undefined) : undefined)
    )
  return keepsBroken ? examples[0] : examples.find(({ value }) => body.check(value, '').length === 0)
}
