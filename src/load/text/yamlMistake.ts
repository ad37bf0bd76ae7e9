import type { YAMLParseError } from 'yaml'

const indentation = 'The indentation of this line is wrong. Lines that belong together begin in the same column.'
const endsBefore = 'A value ends before this text. Put all of it in quotes.'
const noColon = 'A colon and a space are missing after this name.'

/** What is wrong, by a part of the library's own words, which describe its grammar. The groups of the match are inserted. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^Tabs are not allowed/, 'A tab is used for indentation. YAML allows only spaces there.'],
  [/^Source contains multiple documents/, 'A second document begins here. Remove it, because a file may have only one.'],
  [/^Plain value cannot start with .* character (.)/, 'A value cannot begin with $1. Put it in quotes.'],
  [/^Invalid escape sequence (.*)/, 'In double quotes, $1 is not allowed. Use single quotes.'],
  [/must start at the same column|^Sequence item without - indicator/, indentation],
  [/end with a (.)$/, 'A $1 is missing before this place.'],
  [/^Missing closing (.)/, 'A text in quotes does not end: a $1 is missing.'],
  [/^Missing , /, 'A comma is missing before this place.'],
  [/^Implicit (?:map )?keys? /, noColon],
  [/^Not a YAML token/, 'Only a line break can stand here, after | or >.'],
]

/** Says in plain words what is wrong with a text in YAML, of which JSON is a subset. */
export function yamlMistake({ code, message, pos: [at] }: YAMLParseError, text: string): string {
  const line = /^.*/.exec(text.slice(at))?.[0] ?? ''
  if (code === 'DUPLICATE_KEY') return `The name "${nameIn(line)}" is used twice in this object. Remove one of them.`
  if (message.startsWith('Nested mappings'))
    return /:\s/.test(line) ? 'This value contains a colon and a space. Put it in quotes.' : 'The next line is indented too far.'
  if (/^Unexpected .* (?:at node end|token)$/.test(message) && /^[,}\]]/.test(line)) return 'The document ends before this character.'
  if (message.endsWith(' at node end')) return /(?:^|\n)\s*$/.test(text.slice(0, at)) ? indentation : endsBefore
  for (const [pattern, sentence] of words) {
    const match = pattern.exec(message)
    if (match) return sentence.replace('$1', () => match[1] ?? '')
  }
  return `This is neither valid YAML nor valid JSON: ${message}.`
}

/** The name before the colon of a line, without quotes. */
function nameIn(line: string): string {
  return line.replace(/\s*:(?:\s.*)?$/, '').replace(/^(["'])(.*)\1$/, '$2')
}

/** The place of the first comment in a text that is JSON otherwise. */
export function commentInJson(text: string): number | undefined {
  for (const { 0: found, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|(?<=^|[\s,{}[\]])\/[/*]/g))
    if (found.startsWith('/')) return index
  return undefined
}
