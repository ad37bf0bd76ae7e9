import { setImmediate } from 'node:timers/promises'
import type { OpenApiDocument } from '../document/document.ts'
import { distinct, type Finding, type FindingCode, type FindingLevel } from '../document/finding.ts'
import { findingWords } from '../document/findingWords.ts'
import { lintExamples } from '../lint/examples.ts'
import { lint } from '../lint/lint.ts'
import type { LoadedSpec, PlacedFinding } from './loadedSpec.ts'
import { positionsIn } from './text/positions.ts'
import { readText } from './text/readText.ts'

/** A problem in a spec, with its place, and how the mock treats it. */
export interface SpecFinding {
  readonly code: FindingCode
  /**
   * An error breaks a rule of OpenAPI or JSON Schema. A warning is about something that the mock corrects or ignores.
   */
  readonly level: FindingLevel
  /** The problem, and how the mock treats it. */
  readonly message: string
  /** How the mock treats it; the second part of `message`. */
  readonly instead: string
  /** The path or URL of the file. */
  readonly file: string
  /** Counted from 1. Undefined if the place is not in the file. */
  readonly line?: number
  readonly column?: number
  /** JSON pointer in the loaded document, in which several files are already bundled. */
  readonly pointer: string
  /** The values in the message. */
  readonly values: Readonly<Record<string, string>>
}

export interface LintOptions {
  /** Whether to check examples; true by default. This takes longer, since their schemas are compiled. */
  readonly examples?: boolean
  /** Whether to look up lines and columns; true by default. Files with findings are read again for that. */
  readonly positions?: boolean
}

/**
 * Finds the problems in a spec: the ones that `tally lint` prints and `tally mock` warns about. They are in order: file by file, from the
 * first line to the last.
 *
 * @example const findings = await lintSpec(await loadSpec('./petstore.yaml'))
 */
export async function lintSpec(spec: LoadedSpec, { examples = true, positions = true }: LintOptions = {}): Promise<SpecFinding[]> {
  const found = distinct([
    ...(spec.repeatedNames?.() ?? []),
    ...lint(spec.document as OpenApiDocument),
    ...(examples ? await brokenExamples(spec) : []),
  ])
  const files = new Map<string, ReturnType<typeof positionsIn>>()
  const all = await Promise.all(
    found.map(async (each) => {
      const origin = isPlaced(each) ? undefined : spec.origins?.find(spec.document, each.at)
      const file = isPlaced(each) ? each.file : (origin?.file ?? spec.from)
      if (isPlaced(each) || !positions) return specFinding(each, file, isPlaced(each) ? each.position : undefined)
      const reading = files.get(file) ?? readText(file).then(positionsIn)
      files.set(file, reading)
      return specFinding(each, file, (await reading)(origin?.pointer ?? each.at))
    }),
  )
  return [...Map.groupBy(all, ({ file }) => file).values()].flatMap((each) => each.toSorted(byPosition))
}

function byPosition(a: SpecFinding, b: SpecFinding): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

/** Milliseconds of checking without a pause, so that a mock that already listens answers its calls. */
const mostAtOnce = 10

async function brokenExamples({ document }: LoadedSpec): Promise<Finding[]> {
  const found: Finding[] = []
  let began = performance.now()
  for (const each of lintExamples(document as OpenApiDocument)) {
    if (each) found.push(each)
    if (performance.now() - began < mostAtOnce) continue
    await setImmediate()
    began = performance.now()
  }
  return found
}

function isPlaced(found: Finding): found is PlacedFinding {
  return 'position' in found
}

/** A finding with its message and its place in a file. */
export function specFinding(found: Finding, file: string, position?: PlacedFinding['position']): SpecFinding {
  return { code: found.code, ...findingWords(found), file, ...position, pointer: found.at, values: found.values }
}
