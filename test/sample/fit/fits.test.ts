import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fitter } from '../../../src/sample/fit/fits.ts'
import { Schemas } from '../../../src/schema/reading/schemas.ts'
import { checkOf } from '../../spec/documentOf.ts'
import { anySchemas, anyValues, components } from '../anySchemas.ts'

/** More of them take longer; the project's own take a few seconds. */
const runs = Number(process.env['RUNS'] ?? 250)

test(
  'a value fits a schema if and only if the validator accepts it, in full or up to the first violation',
  () => {
    let accepted = 0
    let compared = 0
    const values = fc.array(anyValues, { minLength: 8, maxLength: 8 })
    const property = fc.property(
      anySchemas,
      values,
      fc.constantFrom('3.0.3', '3.1.0'),
      fc.boolean(),
      (...[schema, all, openapi, reply]) => {
        const { check, findings } = checkOf(schema, { openapi, reply, components })
        const fitter = new Fitter(new Schemas({ openapi, info: {}, components }, reply ? 'response' : 'request'))
        for (const value of all) {
          const isAccepted = check(value, '').length === 0
          // A schema that cannot be compiled accepts every value, so there is nothing to compare with.
          fc.pre(findings.every(({ code }) => code !== 'unusable-schema'))
          compared += 1
          accepted += isAccepted ? 1 : 0
          expect({ value, fits: fitter.fits(value, schema), brief: check(value, '', false).length === 0 }).toEqual({
            value,
            fits: isAccepted,
            brief: isAccepted,
          })
        }
      },
    )
    fc.assert(property, { numRuns: runs })
    expect(accepted / compared).toBeGreaterThan(0.1)
    expect(accepted / compared).toBeLessThan(0.9)
  },
  runs * 200,
)

test('accepts values for a schema that is nested without end', () => {
  const endless = { schemas: { A: { allOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/A' }] } } }
  const fitter = new Fitter(new Schemas({ openapi: '3.1.0', info: {}, components: endless }, 'response'))
  expect(fitter.fits(1, { $ref: '#/components/schemas/A' })).toBe(true)
})
