import { expect, test } from 'vitest'
import { Router } from '../../src/spec/router.ts'

function routerOf(...templates: readonly string[]): Router<string> {
  const router = new Router<string>()
  for (const template of templates) router.add('GET', template, template)
  return router
}

function found(router: Router<string>, path: string, method = 'GET'): unknown {
  const match = router.match(method, path)
  return match.kind === 'found' ? [match.target, { ...match.params }] : match.kind
}

test('prefers a fixed segment to a partly fixed one, and that to a placeholder', () => {
  const router = routerOf('/pets/{id}', '/pets/{id}.json', '/pets/mine')
  expect(found(router, '/pets/mine')).toEqual(['/pets/mine', {}])
  expect(found(router, '/pets/7.json')).toEqual(['/pets/{id}.json', { id: '7' }])
  expect(found(router, '/pets/7')).toEqual(['/pets/{id}', { id: '7' }])
})

test('tries the next segment if the path does not match below a fixed one', () => {
  const router = routerOf('/a/b/c', '/a/{x}/d', '/{y}/b/e')
  expect(found(router, '/a/b/d')).toEqual(['/a/{x}/d', { x: 'b' }])
  expect(found(router, '/a/b/e')).toEqual(['/{y}/b/e', { y: 'a' }])
})

test('tries a less specific template if the first one has another method', () => {
  const router = routerOf('/pets/mine')
  router.add('DELETE', '/pets/{id}', 'delete')
  expect(found(router, '/pets/mine', 'DELETE')).toEqual(['delete', { id: 'mine' }])
  expect(router.match('PUT', '/pets/mine')).toEqual({ kind: 'wrong method', allow: ['GET', 'DELETE'] })
})

test('keeps the first of two templates at the same place, with its own names', () => {
  const router = new Router<string>()
  router.add('GET', '/pets/{id}', 'first')
  router.add('GET', '/pets/{name}', 'second')
  router.add('POST', '/pets/{name}', 'third')
  expect(found(router, '/pets/7')).toEqual(['first', { id: '7' }])
  expect(found(router, '/pets/7', 'POST')).toEqual(['third', { name: '7' }])
})

test.each([
  ['/{id}.json', '/7.json', { id: '7' }],
  ['/{id}.json', '/7.json.json', { id: '7.json' }],
  ['/{id}.json', '/.json', undefined],
  ['/{a}-{b}', '/1-2-3', { a: '1', b: '2-3' }],
  ['/{a}-{b}', '/--', undefined],
  ['/{a}-{b}', '/---', { a: '-', b: '-' }],
  ['/{a}{b}', '/xyz', { a: 'x', b: 'yz' }],
  ['/{a}{b}', '/x', undefined],
  ['/{id}:verb', '/7:verb', { id: '7' }],
  ['/things:verb', '/things:verb', {}],
  ['/v{major}.{minor}', '/v1.2', { major: '1', minor: '2' }],
  ["/users(id='{id}')", "/users(id='7')", { id: '7' }],
  ['/a+b', '/a+b', {}],
  ['/a.b', '/aXb', undefined],
  ['/{}', '/{}', {}],
])('matches %s against %s', (template, path, params) => {
  expect(found(routerOf(template), path)).toEqual(params ? [template, params] : 'not found')
})

test('distinguishes trailing slashes and empty segments', () => {
  const router = routerOf('/pets', '/pets/{id}', '/cats/', '/a//b')
  expect(found(router, '/pets/')).toBe('not found')
  expect(found(router, '/pets/7/')).toBe('not found')
  expect(found(router, '/cats')).toBe('not found')
  expect(found(router, '/cats/')).toEqual(['/cats/', {}])
  expect(found(router, '/a//b')).toEqual(['/a//b', {}])
  expect(found(router, '/a/b')).toBe('not found')
  expect(found(router, '//pets')).toBe('not found')
})

test('decodes fixed segments, and returns parameters as they were sent', () => {
  const router = routerOf('/caf%C3%A9', '/na\u00efve', '/a b', '/pets/{id}')
  for (const path of ['/caf%C3%A9', '/caf%c3%a9', '/caf\u00e9']) expect(found(router, path)).toEqual(['/caf%C3%A9', {}])
  expect(found(router, '/na%C3%AFve')).toEqual(['/na\u00efve', {}])
  expect(found(router, '/a%20b')).toEqual(['/a b', {}])
  expect(found(router, '/%70ets/a%2Fb%20c')).toEqual(['/pets/{id}', { id: 'a%2Fb%20c' }])
})

test('does not resolve dots or split encoded slashes', () => {
  const router = routerOf('/public/{file}', '/private')
  expect(found(router, '/public/../private')).toBe('not found')
  expect(found(router, '/public/%2e%2e%2Fprivate')).toEqual(['/public/{file}', { file: '%2e%2e%2Fprivate' }])
  expect(found(router, '/public/..')).toEqual(['/public/{file}', { file: '..' }])
  expect(found(router, '/public%2Fx')).toBe('not found')
  expect(found(router, '/public/./x')).toBe('not found')
})

test('accepts invalid encoding, NUL and lone surrogates like other characters', () => {
  const router = routerOf('/pets/{id}', '/100%')
  expect(found(router, '/100%')).toEqual(['/100%', {}])
  for (const id of ['%', '%zz', '%00', '\0', '\ud800', '%ff']) expect(found(router, `/pets/${id}`)).toEqual(['/pets/{id}', { id }])
})

test.each(['', 'pets/1', '*', 'x/pets', 'x/pets/1', 'http://host/pets/1'])('finds nothing at %j, which is no path', (path) => {
  expect(found(routerOf('/pets/1', '/pets', '/'), path)).toBe('not found')
})

test('compares methods by their exact name', () => {
  expect(found(routerOf('/pets'), '/pets', 'get')).toBe('wrong method')
  expect(found(routerOf('/pets'), '/pets', '__proto__')).toBe('wrong method')
})

test('treats names such as constructor like other names', () => {
  const router = routerOf('/constructor', '/{__proto__}/x', '/toString/{id}')
  expect(found(router, '/constructor')).toEqual(['/constructor', {}])
  expect(found(router, '/hasOwnProperty')).toBe('not found')
  const match = router.match('GET', '/7/x')
  expect(match.kind === 'found' && Object.keys(match.params)).toEqual(['__proto__'])
  expect(({} as Record<string, unknown>)['x']).toBeUndefined()
})

test('matches segments in time that would block a backtracking expression', () => {
  const router = routerOf('/{a}-{b}-{c}-{d}-{e}-{f}.json')
  expect(found(router, `/${'-'.repeat(100_000)}`)).toBe('not found')
  expect(found(router, `/${'x-'.repeat(50_000)}x.json`)).toMatchObject(['/{a}-{b}-{c}-{d}-{e}-{f}.json', { a: 'x', e: 'x' }])
})

test('matches very long paths in time', () => {
  const router = routerOf('/a/{b}', '/{c}/d')
  expect(found(router, '/a'.repeat(200_000))).toBe('not found')
  expect(found(router, `/a/${'x'.repeat(1_000_000)}`)).toMatchObject(['/a/{b}', {}])
})

test('finds each of thousands of routes', () => {
  const router = new Router<number>()
  for (let index = 0; index < 5_000; index += 1) router.add('GET', `/things${index % 50}/{id}/part${index}/{x}.json`, index)
  for (let index = 0; index < 5_000; index += 37) {
    const match = router.match('GET', `/things${index % 50}/7/part${index}/8.json`)
    expect(match).toMatchObject({ kind: 'found', target: index, params: { id: '7', x: '8' } })
  }
})

test.each([
  ['/über-{id}', '/%C3%BCber-7', { id: '7' }],
  ["/Products('{id}')", '/Products(%27a%27)', { id: 'a' }],
  ['/files/{name}.{ext}', '/files/a.b.txt', { name: 'a.b', ext: 'txt' }],
  ['/a{id}', '/a%2Fb', { id: '/b' }],
  ['/[{id}]', '/[7]', { id: '7' }],
  ['/a|{id}', '/a%7C7', { id: '7' }],
  ['/a|{id}', '/a|7', { id: '7' }],
])('matches the encoded text beside the placeholders of %s', (template, path, params) => {
  const router = new Router<string>()
  router.add('GET', template, 'found')
  const match = router.match('GET', path)
  const values = match.kind === 'found' ? Object.entries(match.params).map(([name, value]) => [name, decodeURIComponent(value)]) : []
  expect(Object.fromEntries(values)).toEqual(params)
})

test('finds each of several templates that differ only in their query', () => {
  const router = routerOf('/a?version=1', '/a?version=2', '/a?acl', '/b/{id}?v=1', '/b/{key}')
  const target = (path: string, query: string): unknown => {
    const match = router.match('GET', path, { query })
    return match.kind === 'found' ? [match.target, match.params] : match.kind
  }
  expect(target('/a', 'version=1')).toEqual(['/a?version=1', {}])
  expect(target('/a', 'x=1&%76ersion=%32')).toEqual(['/a?version=2', {}])
  expect(target('/a', 'acl')).toEqual(['/a?acl', {}])
  expect(target('/b/7', 'v=1')).toEqual(['/b/{id}?v=1', { id: '7' }])
  expect(target('/b/7', 'v=2')).toEqual(['/b/{key}', { key: '7' }])
})

test('finds each of several templates that differ only in a fragment, by the query or by a header', () => {
  const router = routerOf('/#X-Target=Get', '/#X-Target=Set', '/b?v=1#acl', '/b?v=1', '/c/#env/v1/{id}')
  const target = (path: string, query: string, headers?: Record<string, string>): unknown => {
    const match = router.match('GET', path, { query, headers })
    return match.kind === 'found' ? match.target : match.kind
  }
  expect(target('/', '', { 'x-target': 'Set' })).toBe('/#X-Target=Set')
  expect(target('/', 'X-Target=Set')).toBe('/#X-Target=Set')
  expect(target('/', '', { 'x-target': 'Delete' })).toBe('/#X-Target=Get')
  expect(target('/b', 'v=1&acl')).toBe('/b?v=1#acl')
  expect(target('/b', 'v=1', { v: '1' })).toBe('/b?v=1')
  expect(target('/c/', '')).toBe('/c/#env/v1/{id}')
})

test('finds the first template where no query fits', () => {
  const router = routerOf('/a?version=1', '/a?version=2', '/only?x=1')
  expect(found(router, '/a')).toEqual(['/a?version=1', {}])
  expect(found(router, '/only')).toEqual(['/only?x=1', {}])
})
