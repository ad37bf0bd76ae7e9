import { essence, isJson, isXml } from '../../document/mediaTypes.ts'
import { isObject } from '../../document/lenient.ts'
import { headerOf, type Message, type PactBody } from './pact.ts'
import { exactJsonOrText } from '../../numbers/exactJson.ts'
import type { PactVersion } from './pactVersion.ts'

/** The body of a message in a pact; undefined if it has none. */
export function bodyOf(body: unknown, headers: Message['headers'], version: PactVersion): PactBody | undefined {
  if (version === 4) return isObject(body) ? (body as unknown as PactBody) : undefined
  if (body === undefined || body === '') return undefined
  const named = headerOf(headers, 'content-type')
  if (typeof body !== 'string') return { content: body, contentType: named ?? 'application/json', encoded: false }
  return bodyOfText(body, named ?? mediaTypeOf(body))
}

/**
 * Reads a body of specification 3 as Pact's verifier does. Every body that is not JSON is text there, and the media type decides what the
 * text means: JSON, text, or bytes in base64.
 */
function bodyOfText(text: string, contentType: string): PactBody {
  if (isJson(contentType)) return { content: exactJsonOrText(text), contentType, encoded: false }
  const isBytes = !isText(contentType) && isBase64(text)
  return { content: text, contentType, encoded: isBytes ? 'base64' : false }
}

const textTypes: ReadonlySet<string> = new Set(['application/x-www-form-urlencoded', 'application/graphql', 'application/javascript'])

function isText(mediaType: string): boolean {
  return mediaType.startsWith('text/') || isXml(mediaType) || textTypes.has(essence(mediaType))
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z\d+/]+={0,2}$/.test(text)
}

/** The media type of a text without a content type. */
function mediaTypeOf(text: string): string {
  if (/^\s*<!doctype html|^\s*<html/i.test(text)) return 'text/html'
  if (/^\s*<(?:\?xml|\w)/.test(text)) return 'application/xml'
  return /^\s*(?:true|false|null|-?\d+|"|\{\s*[}"]|\[)/.test(text) && typeof exactJsonOrText(text) !== 'string'
    ? 'application/json'
    : 'text/plain'
}
