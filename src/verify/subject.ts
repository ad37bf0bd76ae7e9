import type { Api } from '../spec/api.ts'
import type { OpenApiDocument } from '../document/document.ts'
import { decisionsOf, type Statement } from '../evidence/statements/evidence.ts'
import { readEvidence } from '../evidence/statements/statements.ts'
import { bodyFor, type Body, type Operation } from '../spec/operation.ts'
import { lookUp } from '../document/references.ts'
import { valueOf, type Interaction, type Pact } from './pact/pact.ts'
import { placesOf } from './spec/valueSchemas.ts'
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

/** A statement with what stands at its place, and at those of its parts. */
interface Stated {
  readonly object: unknown
  readonly parts: readonly unknown[]
  readonly statement: Statement
}

/** Finds the decisions that an exchange rests on: those of its operation, parameters and response, and of the fields it has. */
class Evidence {
  readonly #document: OpenApiDocument
  readonly #statements: readonly Stated[]

  constructor(document: OpenApiDocument) {
    this.#document = document
    const at = (pointer: string): unknown => lookUp(document, `#${pointer}`)
    this.#statements = readEvidence(document)
      .filter(({ evidence }) => decisionsOf(evidence).length > 0)
      .map((statement) => ({ object: at(statement.at), parts: statement.parts.map(at), statement }))
  }

  decisions(operation: Operation, interaction: Interaction): string[] {
    const response = operation.response(interaction.response.status)?.object
    const parts = new Set<unknown>([operation.object, operation.requestBody, response, ...sentParameters(operation, interaction)])
    const bodies = (['request', 'response'] as const).flatMap((side) => this.#bodies(operation, interaction, side))
    const touched = new Set([...parts, ...bodies])
    const own = this.#statements
      .filter(({ statement }) => statement.operation === operation.id)
      .filter((each) => touched.has(each.object) && each.parts.some((part) => parts.has(part)))
    return [...new Set(own.flatMap(({ statement }) => decisionsOf(statement.evidence)))].toSorted()
  }

  /** The media type sent or expected, and what its schema says of each value. */
  #bodies(operation: Operation, interaction: Interaction, side: 'request' | 'response'): unknown[] {
    const body = specBody(operation, interaction, side)
    if (!body) return []
    const places = placesOf(this.#document, body.object.schema, valueOf(interaction[side].body))
    return [body.object, ...places.flatMap(({ entries }) => entries.map(({ schema }) => schema))]
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
