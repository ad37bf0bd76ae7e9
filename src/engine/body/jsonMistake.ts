/** Longer texts are not searched for a mistake, so that a wrong one costs no more than a right one. */
const longest = 100_000

const string = String.raw`"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"`
const number = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`
const tokenPattern = `[ \\t\\n\\r]*(?:([{}[\\],:])|(${string})|${number}|true|false|null)`

const value = 'a value'
const name = 'a name in double quotes'
/** What may come next: what to call it, and the characters that are allowed as well. */
type Expected = readonly [string, string]
const afterValue = { '{': ['"," or "}"', ',}'], '[': ['"," or "]"', ',]'], '': ['the end', ''] } as const

/** Where a text stops being JSON, and what was expected there: `expected a value, at line 1, column 9`. Undefined if the text is too long, or is JSON. */
export function jsonMistake(text: string): string | undefined {
  if (text.length > longest) return undefined
  const pattern = new RegExp(tokenPattern, 'y')
  const open: string[] = []
  let expected: Expected = [value, '{[']
  for (;;) {
    const at = pattern.lastIndex
    const [token, sign, quoted] = pattern.exec(text) ?? []
    const next = token === undefined ? undefined : after({ expected, sign, isText: quoted !== undefined }, open)
    if (!next && expected === afterValue[''] && text.slice(at).trim() === '') return undefined
    if (!next) return `expected ${expected[0]}, at ${placeIn(text, at)}`
    expected = next
  }
}

interface Token {
  readonly expected: Expected
  readonly sign: string | undefined
  readonly isText: boolean
}

/** What may come after a token. Undefined if the token may not be here. */
function after({ expected: [what, signs], sign, isText }: Token, open: string[]): Expected | undefined {
  if (sign === undefined) {
    if (what.startsWith(name)) return isText ? ['":"', ':'] : undefined
    return what.startsWith(value) ? afterIn(open) : undefined
  }
  if (!signs.includes(sign)) return undefined
  if (sign === '{' || sign === '[') open.push(sign)
  if (sign === '{') return [`${name} or "}"`, '}']
  if (sign === '[') return [`${value} or "]"`, '{[]']
  if (sign === ':') return [value, '{[']
  if (sign === ',') return open.at(-1) === '{' ? [name, ''] : [value, '{[']
  open.pop()
  return afterIn(open)
}

function afterIn(open: readonly string[]): Expected {
  return afterValue[(open.at(-1) ?? '') as keyof typeof afterValue]
}

/** The line and column of the first character after white space. */
function placeIn(text: string, from: number): string {
  const at = from + (/^[ \t\n\r]*/.exec(text.slice(from))?.[0].length ?? 0)
  const before = text.slice(0, at)
  return `line ${before.split('\n').length}, column ${at - before.lastIndexOf('\n')}`
}
