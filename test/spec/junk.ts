import * as fc from 'fast-check'

/** Anything at all under names that somebody reads. */
export function junkOf(names: readonly string[], words: readonly string[]): fc.Arbitrary<unknown> {
  return fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.oneof(fc.constantFrom(...words), fc.constantFrom<unknown>(null, true, false, 0, -1, 3, 1e300, 0.5, '')),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 5, noNullPrototype: true }),
    ),
  })).value
}

const words = (text: string): string[] => text.trim().split(/\s+/)

/** Schemas that need not be any. */
export const junkSchemas = junkOf(
  words(`
    type enum const allOf anyOf oneOf not if else $ref properties required items prefixItems contains minItems maxItems uniqueItems
    additionalProperties patternProperties propertyNames minProperties maxProperties minimum maximum exclusiveMinimum multipleOf
    minLength maxLength pattern format nullable example examples default x-faker discriminator dependentRequired dependentSchemas
    readOnly writeOnly deprecated __proto__ constructor x-synonyms x-secret unevaluatedProperties minContains`),
  words('object array string integer null #/components/schemas/A # ( ^a+$ date person.firstName __proto__ constructor'),
)

/** Operations that need not be any. */
export const junkOperations = junkOf(
  words(`
    operationId parameters requestBody responses security servers name in required schema content style explode application/json
    text/plain */* 200 4XX default headers X-A $ref example examples value url variables type items properties a __proto__
    constructor key allowEmptyValue encoding scheme`),
  words('query path header cookie id simple form deepObject matrix string array object #/components/It /v1 __proto__ http apiKey'),
)
