import { describe, expect, test } from 'vitest'
import type { ParameterObject } from '../../../src/document/document.ts'
import { Schemas } from '../../../src/schema/reading/schemas.ts'
import { Shapes } from '../../../src/schema/reading/shape.ts'
import { parameter } from '../../../src/spec/parameters/parameter.ts'
import { parsePairs } from '../../../src/spec/parameters/query.ts'
import { writeCookie, writeHeader, writePath, writeQuery } from '../../../src/spec/parameters/writeParameter.ts'

const integers = { type: 'array', items: { type: 'integer' } }
const texts = { type: 'array', items: { type: 'string' } }
const object = { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'string' } } }
const values: [string, object, unknown][] = [
  ['a number', { type: 'integer' }, 7],
  ['a text', { type: 'string' }, 'a b&c/é'],
  ['numbers', integers, [1, 2]],
  ['texts', texts, ['x y', 'z']],
  ['an object', object, { a: 1, b: 'x' }],
]

function declared(place: ParameterObject['in'], more: Partial<ParameterObject>): ReturnType<typeof parameter> {
  const shapes = new Shapes(new Schemas({ openapi: '3.1.0', info: {} }, 'request'))
  return parameter({ name: 'v', in: place, ...more }, shapes)
}

describe('a written parameter is read back as it was', () => {
  const paths = ['simple', 'label', 'matrix'].flatMap((style) => [true, false].map((explode) => ({ style, explode })))

  test.each(values)('in a path: %s', (_, schema, value) => {
    for (const style of paths) {
      const own = declared('path', { ...style, schema: schema as never })
      expect(own.read({ params: { v: writePath(own, value) }, query: [], headers: {} })).toEqual(value)
    }
  })

  test.each(values)('in a query: %s', (_, schema, value) => {
    const isObject = !Array.isArray(value) && typeof value === 'object'
    const styles = isObject
      ? [
          { style: 'form', explode: true },
          { style: 'form', explode: false },
          { style: 'deepObject', explode: true },
        ]
      : [{}, { explode: false }, { style: 'pipeDelimited', explode: false }, { style: 'pipeDelimited', explode: true }]
    for (const style of styles) {
      const own = declared('query', { ...style, schema: schema as never })
      expect(own.read({ params: {}, query: parsePairs(writeQuery(own, value).join('&')), headers: {} })).toEqual(value)
    }
  })

  test.each(values.filter(([name]) => name !== 'a text'))('in a header and a cookie: %s', (_, schema, value) => {
    for (const explode of [true, false]) {
      const header = declared('header', { explode, schema: schema as never })
      expect(header.read({ params: {}, query: [], headers: { v: writeHeader(header, value) } })).toEqual(value)
    }
    const cookie = declared('cookie', { explode: false, schema: schema as never })
    expect(cookie.read({ params: {}, query: [], headers: { cookie: writeCookie(cookie, value) } })).toEqual(value)
  })

  test('as JSON if the parameter declares content, in every place', () => {
    const content = { 'application/json': { schema: object as never } }
    const value = { a: 1, b: 'x y' }
    const [path, query, header, cookie] = (['path', 'query', 'header', 'cookie'] as const).map((place) => declared(place, { content }))
    expect(path?.read({ params: { v: writePath(path, value) }, query: [], headers: {} })).toEqual(value)
    expect(query?.read({ params: {}, query: parsePairs(writeQuery(query, value).join('&')), headers: {} })).toEqual(value)
    expect(header?.read({ params: {}, query: [], headers: { v: writeHeader(header, value) } })).toEqual(value)
    expect(cookie?.read({ params: {}, query: [], headers: { cookie: writeCookie(cookie, value) } })).toEqual(value)
  })
})
