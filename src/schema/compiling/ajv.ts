import { _, Ajv2020 } from 'ajv/dist/2020.js'
import { replaceKeywords } from './ajvKeywords.ts'
import { areUnique, membersOf } from '../equality.ts'
import { ExactNumber } from '../../numbers/exactNumber.ts'
import { brokenExactly } from '../exactAssertions.ts'
import { formats } from '../formats.ts'
import type { Report } from '../../document/finding.ts'
import type { CompileReference } from './lazyReferences.ts'
import { patternEngine } from '../patterns/patterns.ts'

export interface AjvOptions {
  /** True: the validators find every violation. False: they stop at the first. */
  readonly all: boolean
  readonly report: Report
  /** Whether any schema uses `unevaluated…` or `$dynamic…` keywords. */
  readonly evaluated: boolean
  /** Keeps the generated code, so that it can be written to a file. Takes longer, and generates less code. */
  readonly source?: boolean
  /** Compiles a referenced schema when a value first gets there. Undefined if it is compiled with the schema that refers to it. */
  readonly compileReference: CompileReference | undefined
}

/** Creates an Ajv instance that compiles schemas. */
export function createAjv({ all, report, evaluated, source = false, compileReference }: AjvOptions): Ajv2020 {
  const kept = source && { source, lines: true, formats: _`require("formats")` }
  const code = { optimize: source, regExp: patternEngine(report), ...kept }
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    // Schemas are normalised before they are compiled, so none has to be checked against these.
    meta: false,
    logger: false,
    allErrors: all,
    inlineRefs: false,
    addUsedSchema: false,
    strictNumbers: true,
    ownProperties: true,
    multipleOfPrecision: 6,
    code,
  })
  // The constructor always turns these two on.
  if (!evaluated) Object.assign(ajv.opts, { unevaluated: false, dynamicRef: false })
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format)
  replaceKeywords(ajv, evaluated, compileReference)
  return ajv
}

/** Returns the function that precompiled code calls as `require`, to get its dependencies by name. */
export function runtimeOf(report: Report): (name: string) => unknown {
  const known: Readonly<Record<string, unknown>> = {
    formats,
    areUnique,
    membersOf,
    brokenExactly,
    ExactNumber,
    patternEngine: patternEngine(report),
    'ajv/dist/runtime/ucs2length': { default: countCharacters },
  }
  return (name) => {
    if (!Object.hasOwn(known, name)) throw new Error(`Precompiled validators require "${name}", which does not exist. Build them again.`)
    return known[name]
  }
}

/** Counts characters as JSON Schema does: a surrogate pair is one. */
function countCharacters(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)
}
