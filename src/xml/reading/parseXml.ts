import sax from 'sax'
import type { XmlAttribute, XmlElement } from './xmlElement.ts'
import { plainWords, tooMany, unboundPrefix, XmlError } from './xmlError.ts'

export interface XmlLimits {
  /** Levels of elements. */
  readonly deepest: number
  /** The number of elements and attributes. Elements with many namespaces in scope count more than once. */
  readonly mostNodes: number
}

/** The parser looks through all attributes of an element for each of them, and through all namespaces in scope for each element. */
const mostAttributes = 250
const mostNamespaces = 50
/** An element counts once more for every group of this many namespaces in scope. */
const namespacesPerNode = 8
/** The parser gets the text in pieces, so that it can be stopped early. */
const pieceLength = 2_048
/** Characters that are parsed without a pause. */
const partLength = 32 * pieceLength
/** The longest start of a declaration that the parser needs to tell what it is: `[CDATA[`. */
const longestDeclaration = 20

const defaultLimits: XmlLimits = { deepest: 100, mostNodes: 250_000 }

/** Parts of sax's parser that its types do not have. */
interface ParserState {
  /** Text of `<!…` that is not recognised yet. */
  readonly sgmlDecl: string
  /** The attributes so far of the tag that is being read. */
  readonly attribList: readonly unknown[]
  /** The part of a document type declaration that was read; `true` after its end. */
  readonly doctype: string | true | undefined
  /** From this position on, the parser would refuse long attributes and comments, by a limit that all users of sax share. */
  bufferCheckPosition: number
}

interface OpenElement extends XmlElement {
  readonly attributes: XmlAttribute[]
  readonly children: XmlElement[]
  text: string
}

/**
 * Parses XML with namespaces, in linear time. Document type declarations are refused, and only the five entities of XML itself are known,
 * so
 * nothing is ever expanded or fetched. Throws `XmlError`.
 */
export function parseXml(text: string, limits: XmlLimits = defaultLimits): XmlElement {
  const parts = parseXmlInParts(text, limits)
  for (;;) {
    const { done, value } = parts.next()
    if (done) return value
  }
}

/** Like `parseXml`, but pauses after each part of the text, because a long text with many elements takes most of a second. */
export function* parseXmlInParts(text: string, limits: XmlLimits = defaultLimits): Generator<undefined, XmlElement> {
  refuseForbiddenCharacters(text)
  return yield* new TreeBuilder(text, limits).build()
}

class TreeBuilder {
  readonly #text: string
  readonly #limits: XmlLimits
  readonly #parser: sax.SAXParser & ParserState
  readonly #open: OpenElement[] = []
  /** The attributes of the element that comes next. */
  #attributes: XmlAttribute[] = []
  #root: XmlElement | undefined
  #nodes = 0
  #namespaces = 0

  constructor(text: string, limits: XmlLimits) {
    this.#text = text
    this.#limits = limits
    const options: sax.SAXOptions & { readonly strictEntities: true } = { xmlns: true, strictEntities: true }
    const parser = sax.parser(true, options) as sax.SAXParser & ParserState
    this.#parser = parser
    parser.bufferCheckPosition = Infinity
    Object.assign(parser, this.#handlers())
  }

  #handlers(): Partial<sax.SAXParser> {
    return {
      onerror: ({ message }) => this.#refuse(plainWords(message.split('\n', 1)[0] as string, this.#open.length > 0)),
      ondoctype: () => this.#refuseDoctype(),
      onsgmldeclaration: () => this.#refuse('a declaration is not allowed here'),
      onopennamespace: () => {
        this.#namespaces += 1
        if (this.#namespaces > mostNamespaces) throw tooMany(`${mostNamespaces} namespaces in one place`)
      },
      onclosenamespace: () => void (this.#namespaces -= 1),
      onattribute: (attribute) => this.#addAttribute(attribute as sax.QualifiedAttribute),
      onopentag: (tag) => this.#openElement(tag as sax.QualifiedTag),
      onclosetag: () => void this.#open.pop(),
      ontext: (text) => this.#addText(text),
      oncdata: (text) => this.#addText(text),
    }
  }

  *build(): Generator<undefined, XmlElement> {
    for (let at = 0; at < this.#text.length; at += pieceLength) {
      this.#write(this.#text.slice(at, at + pieceLength))
      if (at % partLength === partLength - pieceLength) yield undefined
    }
    this.#parser.close()
    return this.#root ?? this.#refuse('it has no root element')
  }

  #write(piece: string): void {
    this.#parser.write(piece)
    const { sgmlDecl, attribList, doctype } = this.#parser
    if (doctype) this.#refuseDoctype()
    if (sgmlDecl.length > longestDeclaration) this.#refuse('a declaration is not allowed here')
    if (attribList.length > mostAttributes) throw tooMany(`${mostAttributes} attributes in one element`)
  }

  #openElement({ name, local, prefix, uri }: sax.QualifiedTag): void {
    const parent = this.#open.at(-1)
    if (!parent && this.#root) this.#refuse('it has a second root element')
    if (isBlank(this.#text.charAt(this.#parser.startTagPosition))) this.#refuse('there is a space after "<"')
    const attributes = this.#takeAttributes()
    this.#nodes += 1 + attributes.length + Math.floor(this.#namespaces / namespacesPerNode)
    if (this.#nodes > this.#limits.mostNodes) throw tooMany(`${this.#limits.mostNodes} elements and attributes`)
    if (this.#open.length >= this.#limits.deepest) throw new XmlError('nesting', `is nested more than ${this.#limits.deepest} levels deep`)
    this.#checkName({ name, uri })
    const element: OpenElement = { local, prefix, uri, attributes, children: [], text: '' }
    parent?.children.push(element)
    this.#root ??= element
    this.#open.push(element)
  }

  /** The parser itself takes the last of several attributes with the same name. */
  #takeAttributes(): XmlAttribute[] {
    const attributes = this.#attributes
    this.#attributes = []
    if (attributes.length > mostAttributes) throw tooMany(`${mostAttributes} attributes in one element`)
    const names = new Set(attributes.map(({ uri, local }) => `${uri} ${local}`))
    if (names.size < attributes.length) this.#refuse('an element has an attribute twice')
    return attributes
  }

  #addAttribute({ name, local, prefix, uri, value }: sax.QualifiedAttribute): void {
    this.#checkName({ name, uri })
    this.#attributes.push({ local, prefix, uri, value })
  }

  /** The parser looks prefixes up in an object, so it takes names such as `constructor` for prefixes that are bound. */
  #checkName({ name, uri }: Pick<sax.QualifiedName, 'name' | 'uri'>): void {
    if (typeof uri !== 'string') this.#refuse(unboundPrefix)
    if (/^:|:$|:.*:/.test(name)) this.#refuse('a name has a colon in the wrong place')
  }

  #addText(text: string): void {
    const element = this.#open.at(-1)
    if (element) element.text += text
  }

  #refuseDoctype(): never {
    return this.#refuse('a document type declaration (DOCTYPE) is not allowed')
  }

  #refuse(why: string): never {
    const { line, column } = this.#parser
    throw new XmlError('syntax', `is not valid XML: ${why}, at line ${line + 1}, column ${column}`)
  }
}

function isBlank(character: string): boolean {
  return /\s/.test(character)
}

/** XML has no way to write most control characters. The parser does not look for them. */
function refuseForbiddenCharacters(text: string): void {
  // oxlint-disable-next-line no-control-regex
  const at = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/)
  if (at < 0) return
  const lines = text.slice(0, at).split('\n')
  const column = (lines.at(-1) as string).length + 1
  throw new XmlError('syntax', `is not valid XML: a control character is not allowed, at line ${lines.length}, column ${column}`)
}
