import { examplesOf } from '../document/examples.ts'
import type { MediaTypeObject, OpenApiDocument, ResponseObject } from '../document/document.ts'
import { isObject } from '../document/lenient.ts'
import { isJson, isXml } from '../document/mediaTypes.ts'
import { tryFollow } from '../document/references.ts'
import { numberFrom } from '../numbers/exactNumber.ts'
import type { Operation } from '../spec/operation.ts'
import type { Body } from '../spec/response.ts'

type ReadXml = (typeof import('../xml/reading/readDocument.ts'))['readXmlDocument']

/** Reads examples that are XML text into the values of their schemas. The parser is loaded only for documents that have such examples. */
export class XmlExamples {
  #read: ReadXml | undefined
  readonly #loading: Promise<void> | undefined

  constructor(operations: readonly Operation[]) {
    if (!operations.some(hasXmlText)) return
    this.#loading = import('../xml/reading/readDocument.ts').then(({ readXmlDocument }) => void (this.#read = readXmlDocument))
    // A call that waits for it gets the error.
    this.#loading.catch(() => {})
  }

  /** Whether the document has such examples. */
  get areExpected(): boolean {
    return this.#loading !== undefined
  }

  /** A promise until the examples can be read. */
  readonly ready = (): Promise<void> | undefined => (this.#read ? undefined : this.#loading)

  /** The value of an example. What is not XML of the schema stays as it is. */
  valueOf(example: unknown, { mediaType, object }: Body, { xml }: Operation): unknown {
    if (!this.#read || !isXmlText(example) || !isXml(mediaType)) return example
    const schema = xml.of(object.schema)
    try {
      const bytes = new TextEncoder().encode(example)
      const { value, violations } = this.#read(bytes, {
        mediaType: '',
        schema,
        toNumber: numberFrom,
        mostFields: Infinity,
        layouts: xml.layouts,
      })
      return violations.length > 0 ? example : value
    } catch {
      return example
    }
  }
}

/** Whether an operation replies with XML only, and has an example of it as text. */
function hasXmlText({ document, object }: Operation): boolean {
  const { responses } = object
  for (const status in responses) if (showsXmlText(document, responses[status])) return true
  return false
}

function showsXmlText(document: OpenApiDocument, response: unknown): boolean {
  const content: unknown = (tryFollow(document, response) as ResponseObject | undefined)?.content
  if (!isObject(content)) return false
  for (const type in content) if (isJson(type)) return false
  return Object.entries(content).some(
    ([type, media]) => isXml(type) && examplesOf(document, { object: media as MediaTypeObject }).some(({ value }) => isXmlText(value)),
  )
}

function isXmlText(value: unknown): value is string {
  return typeof value === 'string' && value.trimStart().startsWith('<')
}
