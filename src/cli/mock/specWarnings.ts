import { statSync } from 'node:fs'
import { levelOf } from '../../lint/finding.ts'
import { lint } from '../../lint/lint.ts'
import { isUrl } from '../../load/readText.ts'
import { CommandError } from '../commandError.ts'
import { placeFindings, repeatedIn } from '../lint/placeFindings.ts'
import { findingLine } from '../lint/placedFinding.ts'
import type { Sources, SpecSource } from '../sources.ts'

/** More warnings than this would hide the rest of the output. */
const mostShown = 20
/** Checking a larger file, and finding lines in it, would take longer than starting the mock. */
const mostBytes = 500_000

/**
 * What is wrong with the user's specs, one line each: at once, or, for large specs that are served in any case, after the start.
 * Examples are not checked here: that needs every schema compiled.
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

/** The findings that `specWarnings` leaves for later, because looking for them would delay the start. */
export async function lateSpecWarnings({ specs }: Sources, { strict }: { readonly strict: boolean }): Promise<string[]> {
  const late = strict ? [] : specs.filter((each) => isLarge(each.from))
  const all = await Promise.all(late.map(linesOf))
  return all.flatMap(({ lines }) => lines.map((line) => `tally: ${line}`))
}

async function linesOf(spec: SpecSource): Promise<{ readonly lines: readonly string[]; readonly hasErrors: boolean }> {
  const { document, from } = spec
  const repeated = await repeatedIn(spec)
  const found = lint(document)
  const shown = found.slice(0, Math.max(0, mostShown - repeated.length))
  const placed = [...repeated, ...(await placeFindings(spec, shown, { positions: !isLarge(from) }))]
  const findings = [...repeated, ...found]
  const lines = placed.slice(0, mostShown).map(findingLine)
  const rest = findings.length - lines.length
  if (rest > 0) lines.push(`${from}: ${rest} more. tally lint ${from} shows all.`)
  return { lines, hasErrors: findings.some((each) => levelOf(each) === 'error') }
}

function isLarge(from: string): boolean {
  return !isUrl(from) && statSync(from).size > mostBytes
}
