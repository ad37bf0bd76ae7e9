import { describe, expect, test } from 'vitest'
import { integer, list, object, read, reading, text, xmlSchema } from './documents.ts'

const wide = (document: string): Uint8Array => new Uint8Array(Buffer.from(document, 'utf16le'))

describe('a reader accepts', () => {
  test.for<[string, object, string, unknown]>([
    [
      'white space between elements',
      object({ a: integer, b: list(integer, { wrapped: true }) }),
      '<root>\n  <a> 1 </a>\n  <b>\n    <b>2</b>\n  </b>\n</root>',
      { a: 1, b: [2] },
    ],
    [
      'numbers as XML Schema writes them',
      object({ a: integer, b: { type: 'number' } }),
      '<root><a>+007</a><b>.5</b></root>',
      { a: 7, b: 0.5 },
    ],
    [
      'booleans as XML Schema writes them',
      object({ a: { type: 'boolean' }, b: { type: 'boolean' } }),
      '<root><a>1</a><b>0</b></root>',
      { a: true, b: false },
    ],
    [
      'the name of the field beside the one of its hints',
      object({ tags: list({ ...text, xml: { name: 'tag' } }) }),
      '<root><tags>a</tags><tag>b</tag></root>',
      { tags: ['a', 'b'] },
    ],
    [
      'any name for items in a wrapper',
      object({ tags: list(text, { wrapped: true }) }),
      '<root><tags><tag>a</tag></tags></root>',
      { tags: ['a'] },
    ],
    [
      'an empty element for null',
      object({ a: { type: ['string', 'null'] }, b: { type: ['object', 'null'] } }),
      '<root><a/><b></b></root>',
      { a: null, b: null },
    ],
    [
      'another prefix for the same namespace',
      object({ a: { ...text, xml: { prefix: 'p', namespace: 'urn:p' } } }),
      '<root xmlns:q="urn:p"><q:a>b</q:a></root>',
      { a: 'b' },
    ],
    [
      'attributes that speak of the schema',
      object({ a: text }, { additionalProperties: false }),
      '<root xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"><a>b</a></root>',
      { a: 'b' },
    ],
    ['text among elements, which it leaves out', object({ a: text }), '<root>one<a>b</a>two</root>', { a: 'b' }],
    ['CDATA and comments', object({ a: text }), '<root><!-- c --><a><![CDATA[<b>]]><!-- d -->!</a></root>', { a: '<b>!' }],
    [
      'two wrappers',
      object({ tags: list(text, { wrapped: true }) }),
      '<root><tags><tag>a</tag></tags><tags><tag>b</tag></tags></root>',
      { tags: ['a', 'b'] },
    ],
    [
      'what the schema says nothing about',
      { type: 'object' },
      '<root a="1"><b>x</b><b c="2">y</b><d><e/></d></root>',
      { a: '1', b: ['x', { c: '2', '#text': 'y' }], d: { e: '' } },
    ],
  ])('%s', ([, schema, xml, value]) => {
    expect(read(xml, xmlSchema(schema))).toEqual(value)
  })
})

describe('a reader leaves to the schema', () => {
  test.for<[string, object, string, unknown]>([
    ['text that is no number', object({ a: integer }), '<root><a>b</a></root>', { a: 'b' }],
    ['an element that comes twice', object({ a: integer }), '<root><a>1</a><a>2</a></root>', { a: [1, 2] }],
    ['children where text is expected', object({ a: text }), '<root><a><b>c</b></a></root>', { a: { b: 'c' } }],
    ['text where an object is expected', object({ a: object({}) }), '<root><a>b</a></root>', { a: 'b' }],
    [
      'null where none is allowed',
      object({ a: text }),
      '<root><a xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="1"/></root>',
      { a: null },
    ],
  ])('%s', ([, schema, xml, value]) => {
    expect(read(xml, xmlSchema(schema))).toEqual(value)
  })

  test('a name that would reach a prototype, which is left out', () => {
    const value = read('<root><__proto__><a>1</a></__proto__></root>', xmlSchema({ type: 'object' }))
    expect(Object.keys(value as object)).toEqual([])
    expect((value as { a?: unknown }).a).toBeUndefined()
  })
})

describe('a reader reports', () => {
  const id = { ...integer, xml: { attribute: true } }
  test.for<[string, object, string, string, string]>([
    ['another root element', object({}, { xml: { name: 'order' } }), '<thing/>', '/body', 'has another root element than <order>'],
    [
      'the root in another namespace',
      object({}, { xml: { name: 'order', namespace: 'urn:o' } }),
      '<order/>',
      '/body',
      'is not in the namespace urn:o',
    ],
    [
      'an element in another namespace',
      object({ a: { ...text, xml: { namespace: 'urn:a' } } }),
      '<root><a/></root>',
      '/body/a',
      'is not in the namespace urn:a',
    ],
    [
      'an attribute that is sent as an element',
      object({ list: list(object({ id })) }),
      '<root><list/><list><id>1</id></list></root>',
      '/body/list/1/id',
      'is an element, but the schema declares an attribute',
    ],
    [
      'an element that is sent as an attribute',
      object({ a: text }),
      '<root a="b"/>',
      '/body/a',
      'is an attribute, but the schema declares an element',
    ],
  ])('%s', ([, schema, xml, at, message]) => {
    expect(reading(xml, xmlSchema(schema)).violations).toEqual([{ code: 'rule', at, message }])
  })
})

describe('a document is read in', () => {
  const schema = xmlSchema(object({ a: text }))
  const latin = Uint8Array.from('<?xml version="1.0" encoding="ISO-8859-1"?><root><a>\xe9</a></root>', (each) => each.charCodeAt(0))
  test.for<[string, string | Uint8Array, string, string]>([
    ['UTF-8', '<root><a>é</a></root>', 'application/xml', 'é'],
    ['UTF-8 with a byte order mark', '\ufeff<?xml version="1.0"?><root><a>é</a></root>', 'application/xml', 'é'],
    ['the encoding of its declaration', latin, 'application/xml', 'é'],
    ['the encoding of its media type', latin.slice(43), 'text/xml; charset="iso-8859-1"', 'é'],
    ['UTF-16 with a byte order mark', wide('\ufeff<?xml version="1.0" encoding="UTF-16"?><root><a>é</a></root>'), 'application/xml', 'é'],
    ['UTF-16 without a byte order mark', wide('<?xml version="1.0"?><root><a>é</a></root>'), 'application/xml', 'é'],
    ['UTF-8 although it declares UTF-16', '<?xml version="1.0" encoding="utf-16"?><root><a>é</a></root>', 'application/xml', 'é'],
  ])('%s', ([, bytes, mediaType, value]) => {
    expect(read(bytes, schema, mediaType)).toEqual({ a: value })
  })

  test('line ends become what XML asks for', () => {
    expect(read('<root><a>b\r\nc\rd</a></root>', schema)).toEqual({ a: 'b\nc\nd' })
  })

  test('an encoding that is not known, or that the bytes do not have, is refused', () => {
    expect(() => read('<?xml version="1.0" encoding="nope"?><root/>', schema)).toThrow('has an encoding that is not known; send UTF-8')
    expect(() => read(Uint8Array.of(0x3c, 0xff), schema)).toThrow('is not valid UTF-8')
  })
})
