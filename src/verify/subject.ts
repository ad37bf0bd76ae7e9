import type { Api } from '../spec/api.ts'
import type { OpenApiDocument } from '../spec/document.ts'
import { decisionsOf, readEvidence, type Statement } from '../spec/evidence.ts'
import { bodyFor, type Body, type Operation } from '../spec/operation.ts'
import { lookUp } from '../spec/references.ts'
import { valueOf, type Interaction, type Pact } from './pact.ts'
import { placesOf } from './place.ts'
import type { InteractionResult } from './result.ts'

/** A provider with its pacts, and its spec where that is known. */
export interface Subject {
  readonly provider: string
  readonly pacts: readonly Pact[]
  readonly api: Api | undefined
}

/** An interaction on its way to a result: who expects it, and what of the spec it touches. */
export interface Case {
  readonly pact: Pact
  readonly interaction: Interaction
  readonly operation: Operation | undefined
  readonly decisions: readonly string[]
}

/** All HTTP interactions of a provider's pacts, in order. */
export function casesOf({ pacts, api }: Subject): Case[] {
  const evidence = api && new Evidence(api.document)
  return pacts.flatMap((pact) =>
    pact.interactions.map((interaction) => {
      const operation = api && operationOf(api, interaction)
      return { pact, interaction, operation, decisions: operation && evidence ? evidence.decisions(operation, interaction) : [] }
    }),
  )
}

/** What is known of a case before it was verified. */
export function describeCase({ pact, interaction, operation, decisions }: Case): Omit<InteractionResult, 'outcome' | 'findings'> {
  const { at, description, states, request, response } = interaction
  const { method, path } = request
  const exchange = { method, path, status: response.status, operation: operation?.id, decisions }
  return { pact: pact.file, consumer: pact.consumer, at, description, states, ...exchange }
}

function operationOf(api: Api, { request }: Interaction): Operation | undefined {
  const match = api.match(request.method, request.path)
  return match.kind === 'found' ? match.target : undefined
}

/** The body of an operation's request or response that a message of a pact stands for. */
export function specBody(operation: Operation, interaction: Interaction, side: 'request' | 'response'): Body | undefined {
  const message = interaction[side]
  const contentType = header(message.headers, 'content-type') ?? message.body?.contentType
  if (side === 'request') return operation.body(contentType)
  const response = operation.response(interaction.response.status)
  return response && bodyFor(response, contentType)
}

export function header(headers: Interaction['request']['headers'], name: string): string | undefined {
  return Object.entries(headers ?? {})
    .find(([each]) => each.toLowerCase() === name)?.[1]
    .join(', ')
}

/** Finds the decisions that an exchange rests on: those of its operation, parameters and response, and of the fields it has. */
class Evidence {
  readonly #document: OpenApiDocument
  readonly #statements: readonly { readonly object: unknown; readonly statement: Statement }[]

  constructor(document: OpenApiDocument) {
    this.#document = document
    this.#statements = readEvidence(document).map((statement) => ({ object: lookUp(document, `#${statement.at}`), statement }))
  }

  decisions(operation: Operation, interaction: Interaction): string[] {
    const touched = new Set<unknown>([
      operation.object,
      operation.requestBody,
      operation.response(interaction.response.status)?.object,
      ...sentParameters(operation, interaction),
      ...(['request', 'response'] as const).flatMap((side) => this.#schemas(operation, interaction, side)),
    ])
    const own = this.#statements.filter(({ object, statement }) => statement.operation === operation.id && touched.has(object))
    return [...new Set(own.flatMap(({ statement }) => decisionsOf(statement.evidence)))].toSorted()
  }

  #schemas(operation: Operation, interaction: Interaction, side: 'request' | 'response'): unknown[] {
    const body = specBody(operation, interaction, side)
    if (!body) return []
    return placesOf(this.#document, body.object.schema, valueOf(interaction[side].body)).flatMap(({ entries }) =>
      entries.map(({ schema }) => schema),
    )
  }
}

function sentParameters(operation: Operation, { request }: Interaction): object[] {
  return operation.parameters
    .filter(({ name, in: place }) => {
      if (place === 'query') return Object.hasOwn(request.query ?? {}, name)
      return place === 'header' ? header(request.headers, name.toLowerCase()) !== undefined : place === 'path'
    })
    .map(({ object }) => object)
}
