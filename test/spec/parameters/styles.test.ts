import { expect, test } from 'vitest'
import { decoded, operationOf } from '../documentOf.ts'

const schemas = {
  string: { type: 'string' },
  array: { type: 'array', items: { type: 'string' } },
  object: { type: 'object', properties: { R: { type: 'integer' }, G: { type: 'integer' }, B: { type: 'integer' } } },
}
const values = { string: 'blue', empty: '', array: ['blue', 'black', 'brown'], object: { R: 100, G: 200, B: 150 } }

type Kind = keyof typeof values
type Row = readonly [place: string, style: string, explode: boolean, kind: Kind, text: string]

/** The table "Style Examples" of OpenAPI 3.0.3, and the rows that 3.0.4 and 3.1.1 write otherwise. */
const rows: readonly Row[] = [
  ['path', 'matrix', false, 'empty', ';color'],
  ['path', 'matrix', false, 'string', ';color=blue'],
  ['path', 'matrix', false, 'array', ';color=blue,black,brown'],
  ['path', 'matrix', false, 'object', ';color=R,100,G,200,B,150'],
  ['path', 'matrix', true, 'empty', ';color'],
  ['path', 'matrix', true, 'string', ';color=blue'],
  ['path', 'matrix', true, 'array', ';color=blue;color=black;color=brown'],
  ['path', 'matrix', true, 'object', ';R=100;G=200;B=150'],
  ['path', 'label', false, 'empty', '.'],
  ['path', 'label', false, 'string', '.blue'],
  ['path', 'label', false, 'array', '.blue.black.brown'],
  ['path', 'label', false, 'array', '.blue,black,brown'],
  ['path', 'label', false, 'object', '.R.100.G.200.B.150'],
  ['path', 'label', false, 'object', '.R,100,G,200,B,150'],
  ['path', 'label', true, 'empty', '.'],
  ['path', 'label', true, 'string', '.blue'],
  ['path', 'label', true, 'array', '.blue.black.brown'],
  ['path', 'label', true, 'object', '.R=100.G=200.B=150'],
  ['path', 'simple', false, 'string', 'blue'],
  ['path', 'simple', false, 'array', 'blue,black,brown'],
  ['path', 'simple', false, 'object', 'R,100,G,200,B,150'],
  ['path', 'simple', true, 'string', 'blue'],
  ['path', 'simple', true, 'array', 'blue,black,brown'],
  ['path', 'simple', true, 'object', 'R=100,G=200,B=150'],
  ['header', 'simple', false, 'string', 'blue'],
  ['header', 'simple', false, 'array', 'blue,black,brown'],
  ['header', 'simple', false, 'array', ' blue, black ,brown'],
  ['header', 'simple', false, 'object', 'R,100,G,200,B,150'],
  ['header', 'simple', true, 'array', 'blue,black,brown'],
  ['header', 'simple', true, 'object', 'R=100,G=200,B=150'],
  ['query', 'form', false, 'empty', 'color='],
  ['query', 'form', false, 'string', 'color=blue'],
  ['query', 'form', false, 'array', 'color=blue,black,brown'],
  ['query', 'form', false, 'object', 'color=R,100,G,200,B,150'],
  ['query', 'form', true, 'empty', 'color='],
  ['query', 'form', true, 'empty', 'color'],
  ['query', 'form', true, 'string', 'color=blue'],
  ['query', 'form', true, 'array', 'color=blue&color=black&color=brown'],
  ['query', 'form', true, 'array', 'color[]=blue&color[]=black&color[]=brown'],
  ['query', 'form', true, 'object', 'R=100&G=200&B=150'],
  ['query', 'spaceDelimited', false, 'array', 'color=blue%20black%20brown'],
  ['query', 'spaceDelimited', false, 'array', 'color=blue+black+brown'],
  ['query', 'spaceDelimited', false, 'object', 'color=R%20100%20G%20200%20B%20150'],
  ['query', 'pipeDelimited', false, 'array', 'color=blue|black|brown'],
  ['query', 'pipeDelimited', false, 'array', 'color=blue%7Cblack%7Cbrown'],
  ['query', 'pipeDelimited', false, 'object', 'color=R|100|G|200|B|150'],
  ['query', 'deepObject', true, 'object', 'color[R]=100&color[G]=200&color[B]=150'],
  ['query', 'deepObject', true, 'object', 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
  ['cookie', 'form', false, 'string', 'color=blue'],
  ['cookie', 'form', false, 'array', 'color=blue,black,brown'],
  ['cookie', 'form', false, 'object', 'color=R,100,G,200,B,150'],
  ['cookie', 'form', true, 'array', 'color=blue; color=black; color=brown'],
  ['cookie', 'form', true, 'array', 'color=blue&color=black&color=brown'],
  ['cookie', 'form', true, 'object', 'R=100; G=200; B=150'],
]

test.for(rows)('reads a %s parameter of style %s, exploded: %s, as %s from %s', ([place, style, explode, kind, text]) => {
  const name = place === 'path' ? 'id' : 'color'
  const schema = schemas[kind === 'empty' ? 'string' : kind]
  const operation = operationOf({ parameters: [{ name, in: place, style, explode, schema }] })
  const written = place === 'path' ? text.replaceAll('color', 'id') : text
  const headers: Record<string, string> = place === 'header' ? { color: written } : place === 'cookie' ? { cookie: `x=1; ${written}` } : {}
  const sent = { id: written, query: place === 'query' ? written : '', headers }
  expect(decoded(operation, sent)).toMatchObject({ values: { [place]: { [name]: values[kind] } }, wrong: [] })
})

test.each([
  ['query', { values: { query: { color: ['a', 'b'] } } }],
  ['header', { values: { header: { color: ['a', 'b'] } } }],
  ['cookie', { values: { cookie: { color: ['a,b'] } } }],
])('takes the style that OpenAPI gives a %s parameter which names none', (place, expected) => {
  const operation = operationOf({ parameters: [{ name: 'color', in: place, schema: schemas.array }] })
  const headers = { color: 'a,b', cookie: 'color=a%2Cb' }
  expect(decoded(operation, { query: 'color=a&color=b', headers })).toMatchObject(expected)
})

const parameter = (items: object): object => ({ name: 'ids', in: 'query', explode: false, schema: { type: 'array', items } })

test('leaves an encoded comma in a text, and divides numbers at it', () => {
  expect(decoded(operationOf({ parameters: [parameter({ type: 'string' })] }), { query: 'ids=a%2Cb,c' })).toMatchObject({
    values: { query: { ids: ['a,b', 'c'] } },
  })
  expect(decoded(operationOf({ parameters: [parameter({ type: 'integer' })] }), { query: 'ids=1%2C2,3' })).toMatchObject({
    values: { query: { ids: [1, 2, 3] } },
  })
})

test.each<[string, object, string[]]>([
  ['a%2Cb', { type: 'string', enum: ['a', 'b'] }, ['a', 'b']],
  ['a%2Cb', { type: 'string', enum: ['a,b'] }, ['a,b']],
  ['2026-01-01%2C2026-01-02', { type: 'string', format: 'date' }, ['2026-01-01', '2026-01-02']],
  ['x@a.example%2Cy', { type: 'string', format: 'email' }, ['x@a.example,y']],
])('divides %s at an encoded comma if no item can contain one: %j', (raw, items, ids) => {
  expect(decoded(operationOf({ parameters: [parameter(items)] }), { query: `ids=${raw}` })).toMatchObject({ values: { query: { ids } } })
})

test('reaches no prototype by the fields of an object', () => {
  const schema = { type: 'object', additionalProperties: { type: ['integer', 'null'] } }
  const operation = operationOf({ parameters: [{ name: 'q', in: 'query', explode: false, schema }] })
  const { q } = (decoded(operation, { query: 'q=__proto__,,a,1' }).values as { query: { q: object } }).query
  expect(Object.getPrototypeOf(q)).toBe(Object.prototype)
  expect(q).toEqual({ a: 1 })
})

test.each(['box=w,1,h,2', 'box=w%2C1%2Ch%2C2'])('reads the object in %s, whose commas may all be encoded', (query) => {
  const schema = { type: 'object', properties: { w: { type: 'integer' }, h: { type: 'integer' } } }
  const operation = operationOf({ parameters: [{ name: 'box', in: 'query', explode: false, schema }] })
  expect(decoded(operation, { query })).toMatchObject({ values: { query: { box: { w: 1, h: 2 } } } })
})

test('keeps an encoded comma in a field of an object that has plain commas', () => {
  const schema = { type: 'object', properties: { a: { type: 'string' } } }
  const operation = operationOf({ parameters: [{ name: 'o', in: 'query', explode: false, schema }] })
  expect(decoded(operation, { query: 'o=a,x%2Cy' })).toMatchObject({ values: { query: { o: { a: 'x,y' } } } })
})

test('reads repeated names of an array that is not exploded as its items', () => {
  const operation = operationOf({
    parameters: [{ name: 'ids', in: 'query', explode: false, schema: { type: 'array', items: { type: 'integer' } } }],
  })
  expect(decoded(operation, { query: 'ids=1&ids=2' })).toMatchObject({ values: { query: { ids: [1, 2] } }, wrong: [] })
})

test('divides numbers in the style label at encoded commas', () => {
  const id = { name: 'id', in: 'path', style: 'label', schema: { type: 'array', items: { type: 'integer' } } }
  expect(decoded(operationOf({ parameters: [id] }), { id: '.1%2C2' })).toMatchObject({ values: { path: { id: [1, 2] } } })
})

test('decodes each part of a path parameter after dividing it', () => {
  const operation = operationOf({ parameters: [{ name: 'id', in: 'path', schema: schemas.array }] })
  expect(decoded(operation, { id: 'a%2Cb,c%20d,e+f' })).toMatchObject({ values: { path: { id: ['a,b', 'c d', 'e+f'] } } })
})

test('reads fields of an exploded object by their types and leaves other names to others', () => {
  const operation = operationOf({ parameters: [{ name: 'color', in: 'query', schema: schemas.object }] })
  expect(decoded(operation, { query: 'R=1&page=2' })).toMatchObject({ values: { query: { color: { R: 1 } } }, wrong: [] })
  expect(decoded(operation, { query: 'page=2' }).values).toMatchObject({ query: {}, header: {}, cookie: {} })
})

test('divides numbers in a path at encoded commas, too', () => {
  const ids = { name: 'id', in: 'path', schema: { type: 'array', items: { type: 'integer' } } }
  expect(decoded(operationOf({ parameters: [ids] }), { id: '1%2C2,3' })).toMatchObject({ values: { path: { id: [1, 2, 3] } } })
})

test.for<[string, object, string, unknown]>([
  ['a text', { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }, 'either=a', 'a'],
  ['a number', { anyOf: [{ type: 'integer' }, { type: 'array', items: { type: 'integer' } }] }, 'either=1', 1],
  ['a list of one', { anyOf: [{ type: 'integer' }, { type: 'array', items: { type: 'string' } }] }, 'either=a', ['a']],
  ['a list of one', { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }, 'either[]=a', ['a']],
  ['a list', { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }, 'either=a&either=b', ['a', 'b']],
])('reads %s if a schema allows one value or a list', ([, schema, query, expected]) => {
  expect(decoded(operationOf({ parameters: [{ name: 'either', in: 'query', schema }] }), { query })).toMatchObject({
    values: { query: { either: expected } },
  })
})
