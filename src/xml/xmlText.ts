/** The namespace of `xsi:nil`, which means null. */
export const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance'

/** The field for the text of an element with attributes, if no schema names one. */
export const textField = '#text'

/** A number as JSON or XML Schema write it, without sign and zeros that JSON does not have. */
const number = /^\s*(?:(-)|\+)?0*(\d+(?:\.\d+)?|\.\d+)(?:[eE]([+-]?\d+))?\s*$/

/** Converts the text of a JSON number to a value. */
export type ToNumber = (text: string) => unknown

/** Converts text to a number, boolean or null, if these types allow it. Otherwise returns the text. */
export function coerceText(text: string, types: ReadonlySet<string>, toNumber: ToNumber): unknown {
  if (types.has('integer') || types.has('number')) {
    const [, sign = '', digits, exponent] = number.exec(text) ?? []
    if (digits !== undefined && !(types.has('string') && isTooLarge(digits)))
      return toNumber(`${sign}${digits.startsWith('.') ? '0' : ''}${digits}${exponent === undefined ? '' : `e${exponent}`}`)
  }
  if (types.has('boolean')) {
    const word = text.trim()
    if (word === 'true' || word === 'false') return word === 'true'
    if (!types.has('string') && (word === '1' || word === '0')) return word === '1'
  }
  if (types.has('null') && !types.has('string') && isBlank(text)) return null
  return text
}

/** Whether a JavaScript number would lose digits. */
function isTooLarge(digits: string): boolean {
  return /^\d+$/.test(digits) && !Number.isSafeInteger(Number(digits))
}

export function isBlank(text: string): boolean {
  return !/[^\t\n\r ]/.test(text)
}

/** Characters that XML does not allow, not even as references. They are left out. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

export function escapeText(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"\r]/g, reference)
}

/** In attributes, line ends and tabs would become spaces. */
export function escapeAttribute(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"\r\n\t]/g, reference)
}

/** A text as CDATA sections. Line ends that XML would change are written as references between them. */
export function cdata(text: string): string {
  const parts = text.replace(forbidden, '').split(/(?<=\]\])(?=>)|(\r)/g)
  return parts.map((part) => (part === undefined || part === '' ? '' : part === '\r' ? '&#13;' : `<![CDATA[${part}]]>`)).join('')
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function reference(character: string): string {
  return references[character] ?? `&#${character.charCodeAt(0)};`
}
