import { expect, test } from 'vitest'
import { curl } from '../../src/sample/curlCommand.ts'

const plain = { method: 'GET', path: '/pets/1', headers: {}, body: undefined }

test.each([
  ['GET without -X', plain, 'curl http://mock/pets/1'],
  ['HEAD with --head', { ...plain, method: 'HEAD' }, 'curl --head http://mock/pets/1'],
  ['DELETE with -X', { ...plain, method: 'DELETE' }, 'curl -X DELETE http://mock/pets/1'],
  ['POST with a body without -X', { ...plain, method: 'POST', body: '{}' }, "curl http://mock/pets/1 -d '{}'"],
  ['POST without a body with -X', { ...plain, method: 'POST' }, 'curl -X POST http://mock/pets/1'],
  ['GET with a body with -X', { ...plain, body: '1' }, 'curl -X GET http://mock/pets/1 -d 1'],
  ['a query in quotes', { ...plain, path: '/pets?a=1&b=$HOME' }, "curl 'http://mock/pets?a=1&b=$HOME'"],
  ['a header', { ...plain, headers: { 'x-a': 'b' } }, "curl http://mock/pets/1 -H 'x-a: b'"],
  ['a quote in quotes', { ...plain, method: 'POST', body: "it's" }, `curl http://mock/pets/1 -d 'it'\\''s'`],
])('the command has %s', (_, call, expected) => {
  expect(curl('http://mock', call)).toBe(expected)
})
