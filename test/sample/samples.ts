import { faker } from '@faker-js/faker/locale/en'
import { fakerSource } from '../../src/sample/values/faker.ts'
import { sample } from '../../src/sample/sample.ts'
import type { Schema } from '../../src/document/document.ts'
import type { Direction } from '../../src/schema/reading/normalise.ts'
import { Schemas } from '../../src/schema/reading/schemas.ts'

const fakers = fakerSource(faker)

/** A sample of a schema, whose references lead into `components`. */
export function sampleOf(
  schema: unknown,
  { seed = 1, components = {}, openapi = '3.1.0', direction = 'response' as Direction, like = undefined as unknown, sparse = false } = {},
): unknown {
  const schemas = new Schemas({ openapi, info: {}, components }, direction)
  return sample(schema as Schema, { faker: fakers(seed, Date.UTC(2026, 0, 1)), schemas, sparse }, like)
}

/** Samples of the first seeds. */
export function samplesOf(schema: unknown, components: object = {}, { count = 20 } = {}): unknown[] {
  return Array.from({ length: count }, (_, seed) => sampleOf(schema, { seed, components }))
}
