import type { XmlAttribute, XmlElement } from './parseXml.ts'
import { instanceNamespace } from './xmlText.ts'

/** The attributes without those of XML itself: `xmlns`, `xsi:type`. */
export function ownAttributes({ attributes }: XmlElement): readonly XmlAttribute[] {
  return attributes.filter(({ prefix, uri }) => prefix !== 'xmlns' && uri !== instanceNamespace)
}

function nilOf({ attributes }: XmlElement): string | undefined {
  return attributes.find(({ local, uri }) => local === 'nil' && uri === instanceNamespace)?.value.trim()
}

export function isNil(element: XmlElement): boolean {
  const nil = nilOf(element)
  return nil === 'true' || nil === '1'
}

/** Whether nothing says that an element without content is something else than null. */
export function isEmpty(element: XmlElement): boolean {
  return element.children.length === 0 && element.text === '' && nilOf(element) === undefined && ownAttributes(element).length === 0
}
