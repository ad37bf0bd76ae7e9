import { describe, expect, test } from 'vitest'
import type { XmlElement } from '../../src/xml/reading/xmlElement.ts'
import { parseXml } from '../../src/xml/reading/parseXml.ts'
import { XmlError } from '../../src/xml/reading/xmlError.ts'

function errorOf(text: string): string {
  try {
    parseXml(text)
  } catch (error) {
    if (error instanceof XmlError) return `${error.code}: ${error.message}`
    throw error
  }
  return 'none'
}

function outline({ local, children, text }: XmlElement): string {
  return `${local}(${text.trim()}${children.map(outline).join('')})`
}

const nested = (levels: number): string => '<a>'.repeat(levels) + '</a>'.repeat(levels)
const emptyAttributes = (count: number): string => Array.from({ length: count }, (_, index) => ` a${index}=""`).join('')
const namespaces = (count: number): string => Array.from({ length: count }, (_, index) => ` xmlns:a${index}="u"`).join('')

describe('a text that is not XML is refused', () => {
  test.for<[string, string, string]>([
    ['an end tag that does not match', '<a>\n  <b></c></a>', 'an end tag does not match the start tag before it, at line 2, column 9'],
    ['an element that is not closed', '<a>\n', 'the root element is not closed, at line 2, column 0'],
    ['an empty text', '', 'it has no root element, at line 1, column 0'],
    ['JSON', '{"a":1}', 'there is text before the root element, at line 1, column 1'],
    ['two root elements', '<a/><b/>', 'it has a second root element, at line 1, column 8'],
    ['text after the root', '<a/>b', 'there is text outside of the root element, at line 1, column 5'],
    ['an attribute twice', '<a b="1" b="1"/>', 'an element has an attribute twice, at line 1, column 16'],
    [
      'one attribute under two prefixes',
      '<a xmlns:x="u" xmlns:y="u" x:b="" y:b=""/>',
      'an element has an attribute twice, at line 1, column 42',
    ],
    ['a bare ampersand', '<a>b & c</a>', 'a "&" has to be written as &amp;, at line 1, column 7'],
    ['an unbound prefix', '<p:a/>', 'a prefix has no namespace; declare it by an xmlns attribute, at line 1, column 6'],
    [
      'a prefix that every object has',
      '<toString:a/>',
      'a prefix has no namespace; declare it by an xmlns attribute, at line 1, column 13',
    ],
    ['two colons in a name', '<a xmlns:p="u"><p:b:c/></a>', 'a name has a colon in the wrong place, at line 1, column 23'],
    ['a space before a name', '< a/>', 'there is a space after "<", at line 1, column 5'],
    ['a control character', '<a>\u0007</a>', 'a control character is not allowed, at line 1, column 4'],
    [
      'a reference to a control character',
      '<a>&#7;</a>',
      'an entity is not known; only &amp; &lt; &gt; &quot; &apos; and character references are, at line 1, column 7',
    ],
    [
      'an entity of HTML',
      '<a>&nbsp;</a>',
      'an entity is not known; only &amp; &lt; &gt; &quot; &apos; and character references are, at line 1, column 9',
    ],
    [
      'a DOCTYPE',
      '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
      'a document type declaration (DOCTYPE) is not allowed, at line 1, column 40',
    ],
    ['entities', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'a document type declaration (DOCTYPE) is not allowed, at line 1, column 30'],
    ['a declaration within an element', '<a><!ELEMENT b ANY></a>', 'a declaration is not allowed here, at line 1, column 19'],
  ])('if it has %s', ([, text, why]) => {
    expect(errorOf(text)).toBe(`syntax: is not valid XML: ${why}`)
  })

  test('if it is nested more than 100 levels deep', () => {
    expect(errorOf(nested(101))).toBe('nesting: is nested more than 100 levels deep')
    expect(errorOf(nested(100))).toBe('none')
  })
})

describe('a text of several megabytes is refused or parsed in a few seconds', () => {
  const million = 1_000_000
  test.for<[string, () => string, string]>([
    ['elements', () => `<a>${'<b/>'.repeat(million)}</a>`, 'too-large: has more than 250000 elements and attributes'],
    ['attributes of one element', () => `<a${emptyAttributes(300_000)}/>`, 'too-large: has more than 250 attributes in one element'],
    ['namespaces in one place', () => `<a${namespaces(51)}/>`, 'too-large: has more than 50 namespaces in one place'],
    [
      'elements among many namespaces',
      () => `<a${namespaces(50)}>${'<b/>'.repeat(200_000)}</a>`,
      'too-large: has more than 250000 elements and attributes',
    ],
    [
      'a declaration without an end',
      () => `<!${'a'.repeat(4 * million)}`,
      'syntax: is not valid XML: a declaration is not allowed here, at line 1, column 2048',
    ],
    [
      'a DOCTYPE without an end',
      () => `<!DOCTYPE a [${'<!ENTITY b "c">'.repeat(million / 4)}`,
      'syntax: is not valid XML: a document type declaration (DOCTYPE) is not allowed, at line 1, column 2048',
    ],
    ['long text', () => `<a>${'text '.repeat(million)}</a>`, 'none'],
    ['a long attribute', () => `<a b="${'text '.repeat(million / 4)}"/>`, 'none'],
    ['a long comment', () => `<a><!--${'text '.repeat(million / 4)}--></a>`, 'none'],
  ])('%s', ([, text, expected]) => {
    const start = performance.now()
    expect(errorOf(text())).toBe(expected)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

test('text is joined over comments, CDATA sections and references', () => {
  expect(parseXml('<a>1 &lt; <!-- no --><![CDATA[2 & 3]]>&#x20;&#8364;&amp;</a>').text).toBe('1 < 2 & 3 €&')
})

test('comments and processing instructions around the root are left out', () => {
  expect(outline(parseXml('<?xml version="1.0"?>\n<!-- x -->\n<?pi x?><a><b>c</b><b/></a>\n<!-- y -->\n'))).toBe('a(b(c)b())')
})

test('names come with their namespaces', () => {
  const { uri, children, attributes } = parseXml('<a xmlns="urn:a" xmlns:p="urn:p" p:c="1" d="2"><p:b/><b/></a>')
  expect([uri, children.map((each) => each.uri)]).toEqual(['urn:a', ['urn:p', 'urn:a']])
  expect(attributes.filter(({ prefix }) => prefix !== 'xmlns').map((each) => [each.uri, each.local])).toEqual([
    ['urn:p', 'c'],
    ['', 'd'],
  ])
})
