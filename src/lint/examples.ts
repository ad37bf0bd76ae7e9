import type { OpenApiDocument, Schema } from '../document/document.ts'
import { fieldsOf, isObject } from '../document/lenient.ts'
import { isJson } from '../document/mediaTypes.ts'
import { pointerPart, tryFollow } from '../document/references.ts'
import { partOf, walk, type Part } from '../document/walk/walk.ts'
import { Validators } from '../schema/compiling/validators.ts'
import { finding, type Finding } from '../document/finding.ts'

interface PlacedExample {
  readonly value: unknown
  readonly at: string
  readonly schema: Schema
}

/**
 * Examples that break their schema, and schemas of examples that cannot be used. Yields nothing after each example too, so that a caller can
 * pause: a document may have thousands of examples.
 */
export function* lintExamples(document: OpenApiDocument): Generator<Finding | undefined> {
  const validators = new Validators(document)
  for (const part of walk([partOf(document)])) {
    for (const { value, at, schema } of examplesIn(document, part)) {
      const check = (direction: 'request' | 'response'): readonly { at: string; message: string }[] =>
        validators.check(schema, at, direction)(value, '')
      const [first] = check('response')
      const isBroken = first !== undefined && check('request').length > 0
      yield isBroken
        ? finding('broken-example', at, { why: `${first.at} ${first.message}`.trim(), ...(at.endsWith('/default') && { what: 'default' }) })
        : undefined
    }
  }
  // Patterns are found without compiling, where they stand.
  yield* validators.findings.filter(({ code }) => code === 'unusable-schema')
}

function examplesIn(document: OpenApiDocument, { kind, named, name, value, at }: Part): PlacedExample[] {
  if (named || !isObject(value)) return []
  if (kind === 'schema') return ofSchema(value, at)
  const isBody = kind === 'mediaType' && isJson(name)
  const { schema, example, examples } = value
  if ((!isBody && kind !== 'parameter' && kind !== 'header') || schema === undefined) return []
  const placed = (each: unknown, place: string): PlacedExample => ({ value: each, at: `${at}/${place}`, schema: schema as Schema })
  const byName = fieldsOf(examples as Readonly<Record<string, unknown>> | undefined).flatMap(([key, each]) => {
    const target = tryFollow(document, each)
    return isObject(target) && 'value' in target ? [placed(target['value'], `examples/${pointerPart(key)}`)] : []
  })
  return example === undefined ? byName : [...byName, placed(example, 'example')]
}

function ofSchema(schema: Readonly<Record<string, unknown>>, at: string): PlacedExample[] {
  const { example, examples, default: standard } = schema
  const listed = Array.isArray(examples) ? examples.map((value: unknown, index) => ({ value, at: `${at}/examples/${index}`, schema })) : []
  const single = [
    { value: example, at: `${at}/example`, schema },
    { value: standard, at: `${at}/default`, schema },
  ]
  return [...listed, ...single.filter(({ value }) => value !== undefined)]
}
