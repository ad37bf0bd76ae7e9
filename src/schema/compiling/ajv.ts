import { _, Ajv2020 } from 'ajv/dist/2020.js'
import { replaceKeywords } from './ajvKeywords.ts'
import { areUnique } from '../equality.ts'
import { ExactNumber } from '../../numbers/exactNumber.ts'
import { brokenExactly } from '../exactAssertions.ts'
import { formats } from '../formats.ts'
import type { Report } from '../../document/finding.ts'
import { patternEngine } from '../patterns/patterns.ts'

export interface AjvOptions {
  /** Whether every violation is found, or only the first. */
  readonly all: boolean
  readonly report: Report
  /** Whether a schema asks what others have evaluated. */
  readonly evaluated: boolean
  /** Keeps the code that is made, so that it can be written to a file; it takes its time, and makes less. */
  readonly source?: boolean
}

/** A compiler of schemas. */
export function createAjv({ all, report, evaluated, source = false }: AjvOptions): Ajv2020 {
  const kept = source && { source, lines: true, formats: _`require("formats")` }
  const code = { optimize: source, regExp: patternEngine(report), ...kept }
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
  replaceKeywords(ajv, evaluated)
  return ajv
}

/** What code that was kept refers to, by the names under which it asks for it. */
export function runtimeOf(report: Report): (name: string) => unknown {
  const known: Readonly<Record<string, unknown>> = {
    formats,
    areUnique,
    brokenExactly,
    ExactNumber,
    patternEngine: patternEngine(report),
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
