type XmlErrorCode = 'syntax' | 'encoding' | 'nesting' | 'too-large'

/** Thrown for a text that is not XML, or exceeds a limit. */
export class XmlError extends Error {
  override readonly name = 'XmlError'
  readonly code: XmlErrorCode
  constructor(code: XmlErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

export function tooMany(what: string): XmlError {
  return new XmlError('too-large', `has more than ${what}`)
}

export const unboundPrefix = 'a prefix has no namespace; declare it by an xmlns attribute'

/** Messages that replace those of the parser. */
const replaced: Readonly<Record<string, string>> = {
  'Unclosed root tag': 'the root element is not closed',
  'Unexpected end': 'it ends too early',
  'Unencoded <': 'a "<" in text has to be written as &lt;',
  'Invalid character entity': 'an entity is not known; only &amp; &lt; &gt; &quot; &apos; and character references are',
  'Invalid character in entity name': 'a "&" has to be written as &amp;',
  'Non-whitespace before first tag.': 'there is text before the root element',
  'Text data outside of root node.': 'there is text outside of the root element',
  'Attribute without value': 'an attribute has no value',
  'Unquoted attribute value': 'the value of an attribute is not in quotes',
}

/** What the parser said, in plain words. */
export function plainWords(said: string, isInElement: boolean): string {
  if (said === 'Unexpected close tag' || said.startsWith('Unmatched closing tag'))
    return isInElement ? 'an end tag does not match the start tag before it' : 'an end tag has no start tag'
  if (said.startsWith('Unbound namespace prefix')) return unboundPrefix
  return replaced[said] ?? `${said.charAt(0).toLowerCase()}${said.slice(1).replace(/\.$/, '')}`
}
