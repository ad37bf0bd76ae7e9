import { _, Ajv2020, type CodeKeywordDefinition } from 'ajv/dist/2020.js'
import { formats } from './formats.ts'
import { patternEngine } from './patterns.ts'

export interface AjvOptions {
  /** Whether every violation is found, or only the first. */
  readonly all: boolean
  readonly warn: (at: string, message: string) => void
  /** Whether schemas ask what others beside them have looked at. */
  readonly evaluated: boolean
  /** Keeps the code that is made, so that it can be written to a file; it takes its time, and makes less. */
  readonly source?: boolean
}

/** A compiler of schemas. */
export function createAjv({ all, warn, evaluated, source = false }: AjvOptions): Ajv2020 {
  const kept = source && { source, lines: true, formats: _`require("formats")` }
  const code = { optimize: source, regExp: patternEngine(warn), ...kept }
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    logger: false,
    allErrors: all,
    inlineRefs: false,
    addUsedSchema: false,
    strictNumbers: true,
    ownProperties: true,
    multipleOfPrecision: 6,
    code,
  })
  // The constructor insists on these two.
  if (!evaluated) Object.assign(ajv.opts, { unevaluated: false, dynamicRef: false })
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format)
  ajv.removeKeyword('uniqueItems').addKeyword(uniqueItems)
  return ajv
}

const uniqueItems: CodeKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  code: (context) => {
    const { gen, schema, data } = context
    if (schema !== true) return
    const unique = gen.scopeValue('func', { ref: areUnique, code: _`require("areUnique")` })
    context.pass(_`${unique}(${data})`)
  },
}

/** In linear time, where comparing each item with each other one would let a large body stop the process. */
function areUnique(items: readonly unknown[]): boolean {
  return new Set(items.map((item) => JSON.stringify(item, sortKeys))).size === items.length
}

function sortKeys(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** What code that was kept refers to, by the names under which it asks for it. */
export function runtimeOf(warn: (at: string, message: string) => void): (name: string) => unknown {
  const known: Readonly<Record<string, unknown>> = {
    formats,
    areUnique,
    patternEngine: patternEngine(warn),
    'ajv/dist/runtime/ucs2length': { default: countCharacters },
  }
  return (name) => {
    if (!Object.hasOwn(known, name)) throw new Error(`Code of validators asks for "${name}", which nothing offers.`)
    return known[name]
  }
}

/** As JSON Schema counts: a pair of surrogates is one. */
function countCharacters(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)
}
