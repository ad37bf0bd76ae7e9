import { writeXml } from '../../xml/writeXml.ts'
import { planSchema, type XmlPlan } from '../../xml/xmlPlan.ts'
import { pickMediaType } from '../../document/mediaTypes.ts'
import type { Answer } from '../result/answer.ts'

/** Writes a body as XML. */
export type XmlWriter = (value: unknown) => string

/** Reads the XML of a reply; undefined if the spec does not say what it means, so that it stays text. */
export type XmlReader = (reply: XmlReply) => ((bytes: Uint8Array) => Promise<Pick<Answer, 'body' | 'unreadable'>>) | undefined

export interface XmlReply {
  readonly status: number
  readonly mediaType: string
}

/** The plans for replies, by status and then by media type. */
export type XmlReplies = Readonly<Record<string, Readonly<Record<string, XmlPlan>>>>

/** Replies are trusted more than requests: their elements are not counted. */
const limits = { deepest: 1_000, mostNodes: Infinity }

/** Writes bodies as a plan says. */
export function xmlWriter(plan: XmlPlan): XmlWriter {
  const schema = planSchema(plan)
  return (value) => writeXml(value, schema)
}

/** Reads replies as their plans say. The parser is loaded with the first reply in XML. */
export function xmlReader(replies: XmlReplies): XmlReader {
  return ({ status, mediaType }) => {
    const plans = replies[status] ?? replies[`${Math.floor(status / 100)}XX`] ?? replies['default']
    const plan = plans?.[pickMediaType(Object.keys(plans), mediaType) ?? '']
    if (!plan) return undefined
    return async (bytes) => {
      const { readXmlDocument } = await import('../../xml/readDocument.ts')
      try {
        const { value } = readXmlDocument(bytes, { mediaType, schema: planSchema(plan), toNumber: Number, mostFields: Infinity, limits })
        return { body: value }
      } catch (cause) {
        return { body: new TextDecoder().decode(bytes), unreadable: new Error(`the body ${(cause as Error).message}.`, { cause }) }
      }
    }
  }
}
