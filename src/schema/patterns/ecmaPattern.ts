/** A pattern in JavaScript's syntax. */
export interface EcmaPattern {
  readonly source: string
  /** Some of `i`, `m` and `s`. */
  readonly flags: string
}

/** The POSIX character classes, written for use within brackets. They contain ASCII characters only. */
const posixClasses: Readonly<Record<string, string>> = {
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7f',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: ' \\t-\\r',
  upper: 'A-Z',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
}

/** Flags at the start of a pattern, as other languages write them. `u` has no effect: patterns are always read as Unicode. */
const leadingFlags = /^(\^?)\(\?([imsu]+)\)/
/** A pattern written as a literal of JavaScript, Perl or Ruby, between slashes. */
const literal = /^\/(\^.*\$)\/(i?)[a-z]*$/s

/**
 * Translates a pattern from the dialects of Python, PCRE, Java, Ruby and Go to JavaScript: named groups, flags at the start, anchors of
 * the whole string, code points, comments and POSIX classes. Everything else is kept.
 *
 * @throws SyntaxError for a class that JavaScript cannot express
 */
export function ecmaPattern(written: string): EcmaPattern {
  const [, within, ignoringCase = ''] = literal.exec(written) ?? []
  const text = within ?? written
  if (isEcma(text)) return { source: text, flags: ignoringCase }
  const [leading = '', anchor = '', given = ''] = leadingFlags.exec(text) ?? []
  const flags = [...new Set(ignoringCase + given.replaceAll('u', ''))].toSorted().join('')
  const anchors = flags.includes('m') ? { start: '(?<![\\s\\S])', end: '(?![\\s\\S])' } : { start: '^', end: '$' }
  return { source: anchor + translated(text.slice(leading.length), anchors), flags }
}

/** With the `u` flag, JavaScript rejects the syntax of other dialects, so a pattern that it accepts needs no translation. */
function isEcma(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp
  } catch {
    return false
  }
}

interface Anchors {
  readonly start: string
  readonly end: string
}

/** Both expressions match escapes as a whole, so that no part of one is taken for something else. */
const outside = /\\x\{([0-9a-f]+)\}|\\(.)|\(\?P?<(\w+)>|\(\?'(\w+)'|\(\?P=(\w+)\)|\(\?#[^)]*\)|\[/gis
const inside = /\\x\{([0-9a-f]+)\}|\\.|\[:(\^?\w+):\]|\]/gis

function translated(text: string, anchors: Anchors): string {
  let result = ''
  let at = 0
  for (let found = next(outside, text, at); found; found = next(outside, text, at)) {
    result += text.slice(at, found.index)
    at = found.index + found[0].length
    if (found[0] === '[') {
      const end = endOfClass(text, at)
      result += `[${classOf(text.slice(at, end))}`
      at = end
    } else result += element(found, anchors)
  }
  return result + text.slice(at)
}

function next(expression: RegExp, text: string, from: number): RegExpExecArray | null {
  expression.lastIndex = from
  return expression.exec(text)
}

function element([whole, code, escaped, name, quoted, back]: RegExpExecArray, { start, end }: Anchors): string {
  if (code !== undefined) return codePoint(code)
  if (escaped === 'A') return start
  if (escaped === 'z' || escaped === 'Z') return end
  if (escaped !== undefined) return whole
  if (back !== undefined) return `\\k<${back}>`
  if (whole.startsWith('(?#')) return ''
  return `(?<${name ?? quoted}>`
}

/** The index of the bracket that closes a class. The end of the text if there is no such bracket. */
function endOfClass(text: string, start: number): number {
  for (let found = next(inside, text, start); found; found = next(inside, text, found.index + found[0].length)) {
    if (found[0] === ']') return found.index
  }
  return text.length
}

function classOf(text: string): string {
  const [, outer, inner, only] = /^(\^?)\[:(\^?)(\w+):\]$/.exec(text) ?? []
  if (only !== undefined) return `${outer === inner ? '' : '^'}${posixClass(only)}`
  return text.replace(inside, (whole: string, code: string | undefined, name: string | undefined) => {
    if (code !== undefined) return codePoint(code)
    return name === undefined ? whole : posixClass(name)
  })
}

/** Negated classes are not supported here: beside other characters, JavaScript cannot express them with these flags. */
function posixClass(name: string): string {
  const found = posixClasses[name]
  if (found === undefined) throw new SyntaxError(`JavaScript cannot express the class [:${name}:].`)
  return found
}

function codePoint(digits: string): string {
  const short = digits.replace(/^0+(?=.)/, '')
  return short.length > 4 ? `\\u{${short}}` : `\\u${short.padStart(4, '0')}`
}
