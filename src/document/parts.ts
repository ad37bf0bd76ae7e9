import { isObject } from './lenient.ts'
import { pointerPart } from './references.ts'

/** A value within a document, and its JSON pointer. */
export interface Placed {
  readonly value: unknown
  readonly at: string
}

/** A value that may hold others. */
export interface Part extends Placed {
  /** Whose its fields' names are: OpenAPI's, or the author's, be it for schemas or for anything else. */
  readonly names: 'keywords' | 'schemas' | 'others'
}

/** What stands there is an example or a value, in which a name means nothing; `value` and `dataValue` are those of an example. */
const data = words('const dataValue default enum example value')
/** Schemas by names that anybody may choose, be it `default`, `$ref` or `x-evidence`. */
const schemas = words('$defs definitions dependentSchemas patternProperties properties schemas')
/** What else stands by name or status, so that `default` is one of these. */
const others = words(
  'callbacks content encoding examples headers links parameters pathItems paths requestBodies responses securitySchemes variables webhooks',
)

/** What an object or list of a document holds, each with its name. Data is left out, extensions (`x-…`) are not. */
export function partsOf({ value, at, names }: Part & { readonly value: object }): (Part & { readonly name: string })[] {
  return Object.entries(value)
    .filter(([name, each]) => names !== 'keywords' || !isData(name, each))
    .map(([name, each]) => ({
      name,
      value: each as unknown,
      at: `${at}/${pointerPart(name)}`,
      names: names === 'keywords' && !Array.isArray(each) ? namesIn(name) : 'keywords',
    }))
}

function namesIn(keyword: string): Part['names'] {
  if (schemas.has(keyword)) return 'schemas'
  return others.has(keyword) ? 'others' : 'keywords'
}

/** The `examples` of a schema are values, those of a media type are objects of the document by name. */
function isData(name: string, value: unknown): boolean {
  return data.has(name) || (name === 'examples' && !isObject(value))
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}
