import Negotiator from 'negotiator'
import { essence } from '../../document/mediaTypes.ts'
import { typicalOf } from '../../document/typicalMediaType.ts'
import type { Body, Response } from '../../spec/response.ts'
import type { Call } from '../call.ts'

/** A body to reply with, and the concrete media type to send it as. */
export interface Negotiated {
  readonly body: Body
  readonly mediaType: string
}

/** The `Accept` header of a call. */
export function acceptOf(headers: Call['headers']): string | undefined {
  return headers['accept'] === undefined ? undefined : String(headers['accept'])
}

/** Remembers the last `Accept` header and its result for each response: most callers always send the same header. */
export class Negotiations {
  readonly #last = new WeakMap<Response, { readonly accept: string | undefined; readonly chosen: Negotiated | undefined }>()

  of(response: Response, accept: string | undefined): Negotiated | undefined {
    const last = this.#last.get(response)
    if (last && last.accept === accept) return last.chosen
    const chosen = negotiate(response, accept)
    this.#last.set(response, { accept, chosen })
    return chosen
  }
}

/** The body of a response that an `Accept` header prefers. JSON if it has no preference. Undefined if it accepts none. */
export function negotiate({ bodies, usual }: Response, accept: string | undefined): Negotiated | undefined {
  if (accept === undefined || accept === '' || accept === '*/*') return usual && { body: usual, mediaType: concrete(usual) }
  return (
    preferred(bodies, accept) ??
    preferred(bodies, withoutParameters(accept)) ??
    withinRange(bodies, accept) ??
    preferred(bodies, withoutVendor(accept))
  )
}

function preferred(bodies: readonly Body[], accept: string): Negotiated | undefined {
  const negotiator = new Negotiator({ headers: { accept } })
  const accepted = bodies.some(isPartRange) ? negotiator.mediaTypes().filter((each) => !each.includes('*')) : []
  const offered = bodies.flatMap((body) => typesOf(body, accepted).map((mediaType) => ({ body, mediaType })))
  const chosen = negotiator.mediaType(offered.map(({ mediaType }) => normal(mediaType)))
  return chosen === undefined ? undefined : offered.find(({ mediaType }) => normal(mediaType) === chosen)
}

/** The media types that a body can be sent as. Under a range such as `image/*`, these are also the accepted types within it. */
function typesOf(body: Body, accepted: readonly string[]): string[] {
  const within = isPartRange(body) ? accepted.filter((each) => isWithin(each, essence(body.mediaType))) : []
  return [...within, concrete(body)]
}

/** Whether a body is declared with a range of one kind. A body of any type is JSON, unless a caller accepts no JSON. */
function isPartRange({ mediaType }: Body): boolean {
  return mediaType.includes('/*') && essence(mediaType) !== '*/*'
}

/** Finds a body that is declared with a range such as `image/*`. Any accepted type in the range is used. */
function withinRange(bodies: readonly Body[], accept: string): Negotiated | undefined {
  const ranges = bodies.filter(({ mediaType }) => mediaType.includes('*'))
  if (ranges.length === 0) return undefined
  for (const mediaType of new Negotiator({ headers: { accept } }).mediaTypes()) {
    const body = mediaType.includes('*') ? undefined : ranges.find((each) => isWithin(mediaType, essence(each.mediaType)))
    if (body) return { body, mediaType }
  }
  return undefined
}

function isWithin(mediaType: string, range: string): boolean {
  return range === '*/*' || mediaType.startsWith(range.replace(/\*$/, ''))
}

/** `Accept: application/json; version=2` also accepts a type that has no such parameter. */
function withoutParameters(accept: string): string {
  const ranges = accept.split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';')
    return [type, ...parameters.filter((each) => /^\s*q\s*=/i.test(each))].join(';')
  })
  return ranges.join(',')
}

/** `Accept: application/vnd.acme.v3+json` also accepts `application/json`: clients ask for a version of an API like that. */
function withoutVendor(accept: string): string {
  return withoutParameters(accept).replace(/application\/vnd\.[^\s,;+]+\+(json|xml)/gi, 'application/$1')
}

/** Removes white space, since parameters are compared as text. */
function normal(mediaType: string): string {
  return mediaType.toLowerCase().replaceAll(' ', '')
}

/** A media type that can be sent: a range becomes a typical type, and an invalid type becomes JSON. */
function concrete({ mediaType, isFile }: Body): string {
  if (mediaType.includes('*')) return typicalOf(mediaType) ?? (isFile ? 'application/octet-stream' : 'application/json')
  return /^[\x21-\x7e][\x20-\x7e]*$/.test(mediaType) ? mediaType : 'application/json'
}
