import { describe, expect, test } from 'vitest'
import { integer, list, object, read, ref, text, written, xmlSchema } from './documents.ts'

const only = (value: string): object => ({ type: 'string', enum: [value] })

describe('XML is read and written by the hints of its schema', () => {
  test.for<[string, object, string, unknown]>([
    ['an attribute', object({ id: { ...integer, xml: { attribute: true } } }), '<root id="1"/>', { id: 1 }],
    ['an attribute of another name', object({ id: { ...integer, xml: { attribute: true, name: 'key' } } }), '<root key="1"/>', { id: 1 }],
    ['an element of another name', object({ id: { ...integer, xml: { name: 'key' } } }), '<root><key>1</key></root>', { id: 1 }],
    ['a root of another name', object({ a: text }, { xml: { name: 'thing' } }), '<thing><a>b</a></thing>', { a: 'b' }],
    ['a list without a wrapper', object({ tags: list(text) }), '<root><tags>a</tags><tags>b</tags></root>', { tags: ['a', 'b'] }],
    ['a list of one item', object({ tags: list(text) }), '<root><tags>a</tags></root>', { tags: ['a'] }],
    ['items of another name', object({ tags: list({ ...text, xml: { name: 'tag' } }) }), '<root><tag>a</tag></root>', { tags: ['a'] }],
    [
      'the name of a list without a wrapper, which does not count',
      object({ tags: list(text, { name: 'x' }) }),
      '<root><tags>a</tags></root>',
      { tags: ['a'] },
    ],
    ['a wrapper', object({ tags: list(text, { wrapped: true }) }), '<root><tags><tags>a</tags></tags></root>', { tags: ['a'] }],
    ['a named wrapper', object({ tags: list(text, { wrapped: true, name: 'x' }) }), '<root><x><x>a</x></x></root>', { tags: ['a'] }],
    [
      'a named wrapper with named items',
      object({ tags: list({ ...text, xml: { name: 'y' } }, { wrapped: true, name: 'x' }) }),
      '<root><x><y>a</y><y>b</y></x></root>',
      { tags: ['a', 'b'] },
    ],
    ['an empty wrapper', object({ tags: list(text, { wrapped: true }) }), '<root><tags/></root>', { tags: [] }],
    ['a list that is required and empty', object({ tags: list(text) }, { required: ['tags'] }), '<root/>', { tags: [] }],
    [
      'lists of lists',
      object({ rows: list(list(integer)) }),
      '<root><rows><rows>1</rows><rows>2</rows></rows><rows/></root>',
      { rows: [[1, 2], []] },
    ],
    [
      'a list at the root',
      list(object({ a: text }, { xml: { name: 'item' } }), { name: 'items' }),
      '<items><item><a>b</a></item></items>',
      [{ a: 'b' }],
    ],
    [
      'an object without an element of its own',
      object({
        a: text,
        meta: object({ b: integer, id: { ...integer, xml: { attribute: true } } }, { xml: { nodeType: 'none' } }),
        c: text,
      }),
      '<root id="2"><a>x</a><b>1</b><c>y</c></root>',
      { a: 'x', meta: { b: 1, id: 2 }, c: 'y' },
    ],
    [
      'an object without an element of its own in another one',
      object({ meta: object({ inner: object({ b: integer }, { xml: { nodeType: 'none' } }) }, { xml: { nodeType: 'none' } }) }),
      '<root><b>1</b></root>',
      { meta: { inner: { b: 1 } } },
    ],
    [
      'an object without an element of its own that is required and empty',
      object({ meta: object({ b: integer }, { xml: { nodeType: 'none' } }) }, { required: ['meta'] }),
      '<root/>',
      { meta: {} },
    ],
    ['a default namespace', object({ a: text }, { xml: { name: 'r', namespace: 'urn:r' } }), '<r xmlns="urn:r"><a>b</a></r>', { a: 'b' }],
    [
      'a prefix',
      object({ a: { ...text, xml: { prefix: 'p' } } }, { xml: { name: 'r', namespace: 'urn:r', prefix: 'p' } }),
      '<p:r xmlns:p="urn:r"><p:a>b</p:a></p:r>',
      { a: 'b' },
    ],
    [
      'a prefix without a namespace',
      object({ a: { ...text, xml: { prefix: 'p' } } }),
      '<root><p:a xmlns:p="urn:p">b</p:a></root>',
      { a: 'b' },
    ],
    [
      'an attribute with a namespace',
      object({ a: { ...text, xml: { prefix: 'p', namespace: 'urn:p', attribute: true } } }),
      '<root xmlns:p="urn:p" p:a="b"/>',
      { a: 'b' },
    ],
    [
      'an attribute with a namespace and no prefix',
      object({ a: { ...text, xml: { namespace: 'urn:p', attribute: true } } }),
      '<root xmlns:ns1="urn:p" ns1:a="b"/>',
      { a: 'b' },
    ],
    [
      'an attribute of XML itself',
      object({ a: { ...text, xml: { prefix: 'xml', name: 'lang', attribute: true } } }),
      '<root xml:lang="en"/>',
      { a: 'en' },
    ],
    [
      'fields of the same name in two namespaces',
      object({
        a: { ...text, xml: { name: 'x', namespace: 'urn:a', prefix: 'a' } },
        b: { ...text, xml: { name: 'x', namespace: 'urn:b', prefix: 'b' } },
      }),
      '<root><b:x xmlns:b="urn:b">2</b:x><a:x xmlns:a="urn:a">1</a:x></root>',
      { b: '2', a: '1' },
    ],
    ['a name with a prefix', object({ 'dc:title': text }), '<root><dc:title xmlns:dc="urn:dc">b</dc:title></root>', { 'dc:title': 'b' }],
    [
      'text beside attributes',
      object({ currency: { ...text, xml: { nodeType: 'attribute' } }, amount: { type: 'number', xml: { nodeType: 'text' } } }),
      '<root currency="EUR">12.5</root>',
      { currency: 'EUR', amount: 12.5 },
    ],
    [
      'CDATA',
      object({ amount: { ...text, xml: { nodeType: 'cdata' } } }),
      '<root><![CDATA[a < ]]]]><![CDATA[> b]]></root>',
      { amount: 'a < ]]> b' },
    ],
    [
      'a wrapper as OpenAPI 3.2 writes it',
      object({ tags: list(text, { nodeType: 'element' }) }),
      '<root><tags><tags>a</tags></tags></root>',
      { tags: ['a'] },
    ],
    [
      'names that XML cannot hold',
      object({ '1 a': text, '@id': text }),
      '<root><_x0031__x0020_a>b</_x0031__x0020_a><_x0040_id>c</_x0040_id></root>',
      { '1 a': 'b', '@id': 'c' },
    ],
    [
      'other fields',
      { type: 'object', additionalProperties: integer },
      '<root><b>1</b><a_x0020_c>2</a_x0020_c></root>',
      { b: 1, 'a c': 2 },
    ],
    [
      'lists in other fields',
      { type: 'object', additionalProperties: list(integer) },
      '<root><b>1</b><b>2</b><c>3</c></root>',
      { b: [1, 2], c: [3] },
    ],
    [
      'null',
      object({ a: { type: ['integer', 'null'] } }),
      '<root><a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/></root>',
      { a: null },
    ],
    [
      'an empty text that may be null',
      object({ a: { type: ['string', 'null'] } }),
      '<root><a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="false"/></root>',
      { a: '' },
    ],
    ['an empty text', object({ a: text }), '<root><a/></root>', { a: '' }],
    ['white space and markup', object({ a: text }), '<root><a> &lt;b&gt; &amp;&#13;\n</a></root>', { a: ' <b> &\r\n' }],
    ['line ends in attributes', object({ a: { ...text, xml: { attribute: true } } }), '<root a="b&#10;&#9;&quot;c"/>', { a: 'b\n\t"c' }],
    ['an empty object', object({ a: object({ b: text }) }), '<root><a/></root>', { a: {} }],
    [
      'numbers and booleans',
      object({ a: { type: 'number' }, b: { type: 'boolean' } }),
      '<root><a>1e+30</a><b>false</b></root>',
      { a: 1e30, b: false },
    ],
    ['a field called constructor', object({ constructor: text }), '<root><constructor>a</constructor></root>', { constructor: 'a' }],
  ])('%s', ([, schema, xml, value]) => {
    expect(read(xml, xmlSchema(schema))).toEqual(value)
    expect(written(value, xmlSchema(schema))).toBe(xml)
  })

  test('integers of 64 bits keep their digits', () => {
    const schema = xmlSchema(object({ id: { type: 'integer', format: 'int64' }, key: { ...integer, xml: { attribute: true } } }))
    const xml = '<root key="9007199254740993"><id>1945044589271781376</id></root>'
    const value = read(xml, schema)
    expect(JSON.stringify(value)).toBe('{"key":9007199254740993,"id":1945044589271781376}')
    expect(written(value, schema)).toBe(xml)
  })
})

describe('a schema gives the name of', () => {
  const components = {
    Pet: object({ name: text }, { xml: { name: 'pet' } }),
    Plain: object({ name: text }),
    Dog: { allOf: [ref('Pet'), object({ breed: text })] },
    Cat: { allOf: [ref('Pet'), object({ lives: integer }, { xml: { name: 'cat' } })] },
  }
  test.for<[string, object, unknown, string]>([
    ['the root, by its component', ref('Plain'), { name: 'a' }, '<Plain><name>a</name></Plain>'],
    ['the root, by its reference', ref('Pet'), { name: 'a' }, '<pet><name>a</name></pet>'],
    ['the root, not by a part of its allOf', ref('Dog'), { name: 'a', breed: 'b' }, '<Dog><name>a</name><breed>b</breed></Dog>'],
    ['the root, by its own part of an allOf', ref('Cat'), { name: 'a', lives: 9 }, '<cat><name>a</name><lives>9</lives></cat>'],
    ['items at the root, by their component', list(ref('Plain')), [{ name: 'a' }], '<root><Plain><name>a</name></Plain></root>'],
    [
      'a field, by the only part of its allOf',
      object({ own: { allOf: [ref('Pet')] } }),
      { own: { name: 'a' } },
      '<root><pet><name>a</name></pet></root>',
    ],
    [
      'a field, by the choice beside null',
      object({ own: { oneOf: [{ type: 'null' }, ref('Pet')] } }),
      { own: { name: 'a' } },
      '<root><pet><name>a</name></pet></root>',
    ],
    [
      'a field, beside its reference',
      object({ own: { ...ref('Pet'), xml: { name: 'mine' } } }),
      { own: { name: 'a' } },
      '<root><mine><name>a</name></mine></root>',
    ],
    [
      'no field, where two would have the same',
      object({ own: ref('Pet'), others: list(ref('Pet')) }),
      { own: { name: 'a' }, others: [{ name: 'b' }] },
      '<root><own><name>a</name></own><others><name>b</name></others></root>',
    ],
    ['a field without hints', object({ own: ref('Plain') }), { own: { name: 'a' } }, '<root><own><name>a</name></own></root>'],
  ])('%s', ([, schema, value, xml]) => {
    expect(written(value, xmlSchema(schema, components))).toBe(xml)
    expect(read(xml, xmlSchema(schema, components))).toEqual(value)
  })
})

describe('alternatives', () => {
  const components = {
    Cat: object({ kind: only('cat'), age: text }, { xml: { name: 'cat' }, required: ['kind'] }),
    Dog: object({ kind: only('dog'), age: integer }, { xml: { name: 'dog' }, required: ['kind'] }),
  }
  const pet = { oneOf: [ref('Cat'), ref('Dog')] }
  test.for<[string, object, unknown, string]>([
    [
      'are found by the value of a field',
      { ...pet, xml: { name: 'pet' } },
      { kind: 'dog', age: 3 },
      '<pet><kind>dog</kind><age>3</age></pet>',
    ],
    [
      'have names of their own',
      object({ pets: list(pet) }),
      {
        pets: [
          { kind: 'cat', age: '3' },
          { kind: 'dog', age: 3 },
        ],
      },
      '<root><cat><kind>cat</kind><age>3</age></cat><dog><kind>dog</kind><age>3</age></dog></root>',
    ],
  ])('%s', ([, schema, value, xml]) => {
    expect(written(value, xmlSchema(schema, components))).toBe(xml)
    expect(read(xml, xmlSchema(schema, components))).toEqual(value)
  })
})
