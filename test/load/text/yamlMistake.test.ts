import { expect, test } from 'vitest'
import { parseText } from '../../../src/load/text/parseText.ts'

const indentation = 'The indentation of this line is wrong. Lines that belong together begin in the same column.'
const noColon = 'A colon and a space are missing after this name.'
const endsBefore = 'A value ends before this text. Put all of it in quotes.'

test.each([
  ['a tab as indentation', 'info:\n\ttitle: a', '2:1', 'A tab is used for indentation. YAML allows only spaces there.'],
  ['a name twice', 'paths:\n  /a: {}\n  "/a": {}', '3:3', 'The name "/a" is used twice in this object. Remove one of them.'],
  ['a line that is indented less', 'info:\n  title: a\n version: 1', '3:1', indentation],
  ['a first line that is indented', '  info: {}\n paths: {}', '2:2', indentation],
  ['a line that is indented too far', 'info:\n  title: a\n    version: 1', '2:10', 'The next line is indented too far.'],
  ['a field in the column of its list', 'tags:\n  - name: a\n  name: b', '3:1', indentation],
  ['a list whose item is indented less', 'a:\n  - b: 1\n    c: 1\n   d: 1', '4:1', indentation],
  ['a colon in a value', 'info:\n  title: Note: this', '2:10', 'This value contains a colon and a space. Put it in quotes.'],
  ['a value that begins with @', 'info: @a/b', '1:7', 'A value cannot begin with @. Put it in quotes.'],
  ['a value that begins with a percent sign', 'info: %d', '1:7', 'A value cannot begin with %. Put it in quotes.'],
  ['no colon', 'info:\n  title a\n  version: 1', '2:3', noColon],
  ['no space after a colon', 'info:\n  title:a\n  version: 1', '2:3', noColon],
  ['text after quotes', `info:\n  title: 'It's mine'`, '2:14', endsBefore],
  ['quotes that do not end', 'info:\n  title: "a\n', '3:1', 'A text in quotes does not end: a " is missing.'],
  [
    'a backslash in double quotes',
    String.raw`pattern: "^\d+$"`,
    '1:12',
    String.raw`In double quotes, \d is not allowed. Use single quotes.`,
  ],
  ['text after a sign for a long text', 'info: > a', '1:9', 'Only a line break can stand here, after | or >.'],
  ['no closing brace', 'info: {title: a\npaths: {}', '2:1', 'A } is missing before this place.'],
  ['an alias without anchor', 'info: *it', '1:7', 'There is no anchor &it before the alias *it.'],
  ['two documents', 'a: 1\n---\na: 2', '2:1', 'A second document begins here. Remove it, because a file may have only one.'],
  ['no comma in JSON', '{"a": {}\n"b": {}}', '2:1', 'A comma is missing before this place.'],
  ['a closing brace too many in JSON', '{"a": {}},\n"b": {}}', '1:10', 'The document ends before this character.'],
  ['a comment in JSON', '{"a": "https://b/*", // c\n"b": {}}', '1:22', 'JSON has no comments. Remove this one.'],
  ['a comment on a line of its own in JSON', '{\n  /* d */ "a": {}}', '2:3', 'JSON has no comments. Remove this one.'],
  ['another mistake', 'a: &b *c', '1:7', 'This is neither valid YAML nor valid JSON: An alias node must not specify any properties.'],
])('%s is an error with the place and what to do, in plain words', async (...[, text, place, message]) => {
  await expect(parseText(text, 'a.yaml')).rejects.toThrow(`a.yaml:${place}: ${message}`)
})

test('slashes in the values of YAML in braces are no comments', async () => {
  expect(await parseText(`{a: http://b/c, "//": '// d', e: [f//g]}`, 'a.yaml')).toEqual({ a: 'http://b/c', '//': '// d', e: ['f//g'] })
})
