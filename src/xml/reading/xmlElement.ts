import { instanceNamespace } from '../xmlText.ts'

export interface XmlName {
  /** The name without its prefix. */
  readonly local: string
  readonly prefix: string
  /** The namespace; empty if it has none. */
  readonly uri: string
}

export interface XmlAttribute extends XmlName {
  readonly value: string
}

/** An element as it was sent. Comments and processing instructions are left out. */
export interface XmlElement extends XmlName {
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlElement[]
  /** Its own text, without that of its children. CDATA sections are text. */
  readonly text: string
}

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

/** Whether an element has neither content nor attributes nor `xsi:nil`, so that it may stand for null. */
export function isEmpty(element: XmlElement): boolean {
  return element.children.length === 0 && element.text === '' && nilOf(element) === undefined && ownAttributes(element).length === 0
}
