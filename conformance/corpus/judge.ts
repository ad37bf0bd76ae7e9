import type { Mock } from '../../src/control/mock.ts'
import type { OpenApiDocument } from '../../src/document/document.ts'
import { fieldsOf } from '../../src/document/lenient.ts'
import { isJson } from '../../src/document/mediaTypes.ts'
import { explain } from '../../src/infer/explain.ts'
import type { Api } from '../../src/spec/api.ts'
import { askIn, type Ask } from './asking.ts'
import { brokenRequests } from './breaking.ts'
import { operationsOf, responseFor, type DocumentOperation } from './documentOperations.ts'
import { Filling, NoRequestError, type FilledOperation } from './filling.ts'
import { BrokenSchemaError, PlainAjv } from './plainAjv.ts'
import { writeRequest } from './request.ts'
import type { OperationResult, RequestResult } from './result.ts'
import { ValidValues } from './validValue.ts'
import { verdictOn, whyUnanswerable } from './verdict.ts'

/** The judge cannot find a reply that would be good. */
class NoReplyError extends Error {
  override readonly name = 'NoReplyError'
}

/** Judges the mock of one document, operation by operation. Each request has a world of its own, so requests do not affect each other. */
export class Judge {
  readonly operations: readonly DocumentOperation[]
  readonly #document: OpenApiDocument
  readonly #mock: Mock
  readonly #filling: Filling
  readonly #requests: PlainAjv
  readonly #replies: PlainAjv
  readonly #possible: ValidValues
  readonly #closed: ReadonlySet<string>

  constructor(mock: Mock, api: Api) {
    this.#mock = mock
    const document = (this.#document = api.document)
    this.operations = operationsOf(document)
    this.#requests = new PlainAjv(document, 'request')
    this.#replies = new PlainAjv(document, 'response')
    const values = new ValidValues(api, this.#requests)
    this.#possible = new ValidValues(api, this.#replies)
    this.#filling = new Filling({ document, operations: this.operations, values, ajv: this.#requests })
    const closed = explain(api).resources.filter(({ exists }) => exists === 'closed')
    this.#closed = new Set(closed.flatMap((each) => each.operations.map(({ method, path }) => `${method} ${path}`)))
  }

  async judge(operation: DocumentOperation): Promise<OperationResult> {
    const name = `${operation.method} ${operation.path}`
    const unanswerable = whyUnanswerable(operation)
    if (unanswerable !== undefined) return { name, unanswerable, valid: [], broken: [] }
    try {
      const least = await this.#judgeValid(operation, false)
      const full = await this.#judgeValid(operation, true)
      const accepted = [least, full].filter(({ result }) => result.kind !== 'refused' && result.kind !== 'failed')
      const broken = await this.#judgeBroken(accepted.map(({ filled }) => filled))
      return { name, valid: least.text === full.text ? [least.result] : [least.result, full.result], broken }
    } catch (error) {
      if (!(error instanceof NoRequestError || error instanceof NoReplyError || error instanceof BrokenSchemaError)) throw error
      return { name, unanswerable: error.message, valid: [], broken: [] }
    }
  }

  async #judgeValid(operation: DocumentOperation, isFull: boolean): Promise<Sent> {
    return this.#inWorld(async (ask) => {
      const filled = await this.#filling.fill(operation, ask, isFull)
      const request = writeRequest(this.#document, filled)
      const answer = await ask(request)
      const mayBeMissing = !filled.isKnown && this.#closed.has(`${operation.method} ${operation.path}`)
      const verdict = verdictOn({ operation, answer, ajv: this.#replies, mayBeMissing })
      if (verdict.kind === 'body' && !this.#isPossible(operation, answer.status))
        throw new NoReplyError(`No value was found that matches the schema of the reply ${answer.status}.`)
      const result = { ...verdict, request: `${request.method} ${request.path} ${request.body ?? ''}`.slice(0, 400) }
      return { filled, result, text: JSON.stringify(request) }
    })
  }

  /** Whether a good reply is possible at all: some schemas contradict themselves. */
  #isPossible(operation: DocumentOperation, status: number): boolean {
    const media = fieldsOf(responseFor(operation, status)?.content).find(([type]) => isJson(type))?.[1]
    return media === undefined || this.#possible.find(media, false) !== undefined
  }

  /** Judges broken requests. A mistake that two requests have in common is tried once. */
  async #judgeBroken(accepted: readonly FilledOperation[]): Promise<OperationResult['broken']> {
    const all = accepted.flatMap((filled) => brokenRequests(this.#document, this.#requests, filled))
    const variants = new Map(all.map((each) => [each.mistake, each])).values()
    return this.#inWorld(async (ask) => {
      const results: { mistake: string; status: number }[] = []
      for (const { mistake, request } of variants) results.push({ mistake, status: (await ask(request)).status })
      return results
    })
  }

  async #inWorld<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    try {
      return await work(askIn(this.#mock, '/doc', 'default'))
    } finally {
      await this.#mock
        .world('default')
        .delete()
        .catch(() => undefined)
    }
  }
}

interface Sent {
  readonly filled: FilledOperation
  readonly result: RequestResult
  readonly text: string
}
