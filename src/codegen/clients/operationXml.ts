import type { XmlReplies } from '../../clients/xml/xmlBodies.ts'
import { isXml } from '../../document/mediaTypes.ts'
import type { MediaTypeObject, ResponseObject } from '../../document/document.ts'
import { fieldsOf } from '../../document/lenient.ts'
import type { Operation } from '../../spec/operation.ts'
import type { Body } from '../../spec/response.ts'
import { hasHints, planOf } from '../../xml/planOf.ts'
import type { XmlPlan } from '../../xml/xmlPlan.ts'
import { isText } from '../../xml/xmlSchema.ts'

/** How a client writes and reads the XML of an operation. */
export interface OperationXml {
  /** For the body of its request. */
  readonly request?: XmlPlan
  readonly replies?: XmlReplies
  /** For parts of a multipart body. */
  readonly parts?: Readonly<Record<string, XmlPlan>>
}

export interface OperationBodies {
  /** The one that the client sends. */
  readonly body: Body | undefined
  /** The media types of its parts. */
  readonly partTypes: Readonly<Record<string, string>>
  readonly responses: readonly (readonly [string, ResponseObject])[]
}

/**
 * The XML that a client turns into values: bodies whose schemas have `xml` objects. Without these, a spec does not say how XML is written,
 * so XML stays text. Parts of a multipart body are always written.
 */
export function xmlOf({ xml: schemas, shapes }: Operation, { body, partTypes, responses }: OperationBodies): OperationXml {
  const planFor = (mediaType: string, object: MediaTypeObject): XmlPlan | undefined => {
    const schema = schemas.of(object.schema)
    return isXml(mediaType) && !isText(schema) && hasHints(schema) ? planOf(schema) : undefined
  }
  const request = body && planFor(body.mediaType, body.object)
  const replies = responses.flatMap(([status, { content }]) => {
    const plans = fieldsOf(content).flatMap(([mediaType, object]) => {
      const plan = planFor(mediaType, object)
      return plan ? [[mediaType, plan] as const] : []
    })
    return plans.length > 0 ? [[status.replace(/xx$/, 'XX'), Object.fromEntries(plans)] as const] : []
  })
  const parts = Object.entries(partTypes).flatMap(([name, type]) => {
    const field = shapes.of(body?.object.schema).fields.get(name)
    const schema = schemas.of(shapes.of(field).types.has('array') ? shapes.of(field).itemSchema : field)
    return isXml(type) && !isText(schema) ? [[name, planOf(schema)] as const] : []
  })
  return {
    ...(request && { request }),
    ...(parts.length > 0 && { parts: Object.fromEntries(parts) }),
    ...(replies.length > 0 && { replies: Object.fromEntries(replies) }),
  }
}
