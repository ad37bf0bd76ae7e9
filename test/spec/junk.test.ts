import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile, type Api } from '../../src/spec/api.ts'
import { SpecError } from '../../src/document/document.ts'
import { examplesOf } from '../../src/document/examples.ts'
import { parsePairs } from '../../src/spec/parameters/query.ts'
import { violationCodes } from '../../src/schema/violation.ts'
import { checkOf } from './documentOf.ts'
import { junkOperations, junkSchemas } from './junk.ts'

test('checks values against random schemas, and reports only known codes', () => {
  fc.assert(
    fc.property(junkSchemas, junkSchemas, junkSchemas, fc.constantFrom('3.0.0', '3.1.0'), (...[schema, other, value, openapi]) => {
      const { check } = checkOf(schema, { openapi, components: { schemas: { A: other } } })
      for (const { code } of check(value, '')) expect(violationCodes).toContain(code)
    }),
    { numRuns: 200 },
  )
})

function useAll(api: Api): void {
  const request = { params: { id: 'a,b' }, query: parsePairs('a=1&id[b]=2&a=%zz'), headers: { 'x-a': '1', cookie: 'a=1' } }
  expect(typeof api.isSecret('name')).toBe('boolean')
  for (const operation of api.operations) {
    operation.checkParameters(operation.decode(request).values)
    operation.missingSecurity(request)
    operation.body('application/json')?.check({ a: [1] }, '/body')
    for (const body of operation.response(200)?.bodies ?? []) examplesOf(api.document, body)
    operation.checkReply({ status: 200, headers: { 'x-a': '{' }, body: { a: 1 } })
  }
}

/** What is thrown besides the errors that say what is wrong with a document. */
function mishap(run: () => void): unknown {
  try {
    run()
    return undefined
  } catch (error) {
    return error instanceof SpecError ? undefined : error
  }
}

test('compiles random documents, or refuses them with a pointer', () => {
  fc.assert(
    fc.property(junkOperations, junkOperations, junkOperations, (first, second, It) => {
      const paths = { '/a/{id}': { get: first, parameters: second, post: second }, '/b': second }
      const components = { It, securitySchemes: { key: It, a: second } }
      expect(mishap(() => useAll(compile({ openapi: '3.1.0', info: {}, paths, components })))).toBeUndefined()
    }),
    { numRuns: 600 },
  )
})
