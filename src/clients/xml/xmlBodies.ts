import { writeXml } from '../../xml/writing/writeXml.ts'
import { Layouts } from '../../xml/layout.ts'
import { planSchema, type XmlPlan } from '../../xml/xmlPlan.ts'
import { isXml, pickMediaType } from '../../document/mediaTypes.ts'
import type { Answer } from '../result/answer.ts'

/** Writes a body as XML. */
export type XmlWriter = (value: unknown) => string

/** Reads a reply in XML; undefined if it is another one, or if the spec does not say what its XML means, so that it stays text. */
export type XmlReader = (response: Response) => Promise<Pick<Answer, 'body' | 'unreadable'>> | undefined

/** The plans for replies, by status and then by media type. */
export type XmlReplies = Readonly<Record<string, Readonly<Record<string, XmlPlan>>>>

/** Replies are trusted more than requests: their elements are not counted. */
const limits = { deepest: 1_000, mostNodes: Infinity }

/**
 * Writes bodies as a plan says.
 *
 * @param root the name of the root element if the plan has none
 */
export function xmlWriter(plan: XmlPlan, root?: string): XmlWriter {
  const schema = planSchema(plan)
  const layouts = new Layouts()
  return (value) => writeXml(value, schema, { layouts, ...(root !== undefined && { root }) })
}

/** Reads replies as their plans say. The parser is loaded with the first reply in XML. */
export function xmlReader(replies: XmlReplies): XmlReader {
  return (response) => {
    const { status, headers } = response
    const mediaType = headers.get('content-type') ?? ''
    const plans = replies[status] ?? replies[`${Math.floor(status / 100)}XX`] ?? replies['default']
    const plan = plans?.[pickMediaType(Object.keys(plans), mediaType) ?? '']
    return plan && isXml(mediaType) ? readReply(response, plan, mediaType) : undefined
  }
}

async function readReply(response: Response, plan: XmlPlan, mediaType: string): Promise<Pick<Answer, 'body' | 'unreadable'>> {
  const [bytes, { readXmlDocument }] = await Promise.all([response.arrayBuffer(), import('../../xml/reading/readDocument.ts')])
  const schema = planSchema(plan)
  try {
    const { value } = readXmlDocument(new Uint8Array(bytes), { mediaType, schema, toNumber: Number, mostFields: Infinity, limits })
    return { body: value }
  } catch (cause) {
    return { body: new TextDecoder().decode(bytes), unreadable: new Error(`the body ${(cause as Error).message}.`, { cause }) }
  }
}
