import { statSync } from 'node:fs'
import { servedWithout } from '../../document/findingWords.ts'
import { lintSpec, type SpecFinding } from '../../load/lintSpec.ts'
import { isUrl } from '../../load/text/readText.ts'
import { CommandError } from '../commandError.ts'
import { findingLine } from '../lint/lintReport.ts'
import type { Sources, SpecSource } from '../sources.ts'

/** More warnings than this would hide the rest of the output. */
const mostShown = 20
/** Checking a larger file, and finding lines in it, would take longer than starting the mock. */
const mostBytes = 500_000

/**
 * What is wrong with the user's specs, one line each. Large specs are checked after the start, unless `strict` is set. Examples are always
 * checked after the start, because that needs every schema compiled.
 *
 * @throws CommandError for errors where `strict` is set
 */
export async function specWarnings({ specs }: Sources, { strict }: { readonly strict: boolean }): Promise<string[]> {
  const all = await Promise.all(specs.filter((each) => strict || !isLarge(each.from)).map(linesOf))
  const lines = all.flatMap((each) => each.lines)
  if (strict && all.some(({ hasErrors }) => hasErrors))
    throw new CommandError(`${lines.join('\n')}\nWith --strict, a spec with errors is not served.`)
  return lines.map((line) => `tally: ${line}`)
}

/**
 * The findings that `specWarnings` leaves for later, because looking for them would delay the start: those of large specs, and the broken
 * examples of others.
 */
export async function lateSpecWarnings({ specs }: Sources, { strict }: { readonly strict: boolean }): Promise<string[]> {
  const large = strict ? [] : specs.filter((each) => isLarge(each.from))
  const all = [
    ...(await Promise.all(large.map(linesOf))).map(({ lines }) => lines),
    ...(await Promise.all(specs.filter((each) => !isLarge(each.from)).map(exampleLines))),
  ]
  return all.flatMap((lines) => lines.map((line) => `tally: ${line}`))
}

/** The broken examples, as far as the lines that `specWarnings` printed leave room for them. */
async function exampleLines(spec: SpecSource): Promise<string[]> {
  const findings = await lintSpec(spec)
  const late = findings.filter(isLate)
  const printed = findings.length - late.length
  return printed > mostShown ? [] : shown(late, { from: spec.from, most: mostShown - printed })
}

async function linesOf(spec: SpecSource): Promise<{ readonly lines: readonly string[]; readonly hasErrors: boolean }> {
  const { from } = spec
  const findings = await lintSpec(spec, { examples: false, positions: !isLarge(from) })
  return { lines: shown(findings, { from, most: mostShown }), hasErrors: findings.some(({ level }) => level === 'error') }
}

/** Findings that change what is served come first. */
function shown(findings: readonly SpecFinding[], { from, most }: { readonly from: string; readonly most: number }): string[] {
  const lines = findings
    .toSorted((a, b) => Number(isMinor(a)) - Number(isMinor(b)))
    .slice(0, most)
    .map(findingLine)
  const rest = findings.length - lines.length
  if (rest > 0) lines.push(`${from}: ${rest} more. tally lint ${from} shows all.`)
  return lines
}

function isLarge(from: string): boolean {
  return !isUrl(from) && (statSync(from, { throwIfNoEntry: false })?.size ?? 0) > mostBytes
}

function isLate({ code }: SpecFinding): boolean {
  return code === 'broken-example' || code === 'unusable-schema'
}

function isMinor({ code, instead }: SpecFinding): boolean {
  return code === 'missing-field' && instead === servedWithout
}
