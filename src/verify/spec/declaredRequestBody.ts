import { isJson } from '../../document/mediaTypes.ts'
import { decodeBody } from '../../engine/body/body.ts'
import type { Violation } from '../../schema/violation.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Body } from '../../spec/response.ts'
import { bytesOf, valueOf, type Interaction } from '../pact/pact.ts'
import { lowerCased } from './rawRequest.ts'
import { specBody } from './specBody.ts'

/** The body of a request with the body of the spec that describes it. */
export interface DeclaredRequestBody {
  /** Undefined if the request has no body, or the spec declares none of its media type. */
  readonly declared: Body | undefined
  readonly value: unknown
  /** Why it cannot be read. */
  readonly violations: readonly Violation[]
  /** Whether it is JSON, which the comparator checks too. */
  readonly isJson: boolean
}

const missing: Violation = { code: 'required', at: '/body', message: 'is required' }

/** Reads the body of a request as the mock does: the fields of a form get the types of their schemas. */
export async function requestBody(operation: Operation, interaction: Interaction): Promise<DeclaredRequestBody> {
  const { request } = interaction
  const declared = specBody(operation, interaction, 'request')
  const value = valueOf(request.body)
  if (!request.body) return { declared, value, violations: operation.requestBody?.required === true ? [missing] : [], isJson: true }
  if (!declared || isJson(declared.mediaType)) return { declared, value, violations: [], isJson: true }
  const headers = { 'content-type': request.body.contentType, ...lowerCased(request.headers) }
  const { method, path } = request
  const read = await decodeBody({ method, path, query: '', headers, body: bytesOf(request.body) }, operation)
  return { ...read, violations: read.violations.filter(({ code }) => code !== 'media-type' || read.declared), isJson: false }
}
