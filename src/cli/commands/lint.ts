import { Option, type Command } from 'commander'
import { lintExamples } from '../../lint/examples.ts'
import { levelOf } from '../../lint/finding.ts'
import { lint } from '../../lint/lint.ts'
import type { LoadOptions } from '../../load/loadSpec.ts'
import type { OpenApiDocument } from '../../document/document.ts'
import { exitCodes } from '../commandError.ts'
import { allowRefsFlag } from '../flags.ts'
import { lintFormats } from '../lint/lintReport.ts'
import { placeFindings, repeatedIn } from '../lint/placeFindings.ts'
import type { PlacedFinding } from '../lint/placedFinding.ts'
import { outputFlag, printOrWrite } from '../outputFile.ts'
import { readSources } from '../sources.ts'
import type { Terminal } from '../terminal.ts'

interface LintOptions extends LoadOptions {
  readonly format: string
  readonly output?: string
}

/** `tally lint`: reports everything that is wrong with specs. */
export function addLint(command: Command, terminal: Terminal, exit: (code: number) => void): void {
  command
    .addOption(new Option('--format <format>', 'how to print it').choices(Object.keys(lintFormats)).default('text'))
    .addOption(allowRefsFlag())
    .addOption(outputFlag())
    .addHelpText(
      'after',
      '\nExit codes: 0 no errors (there may be warnings), 1 errors, 2 a spec could not be read, 3 a server did not answer.',
    )
    .action(async (names: string[], { format, output, ...options }: LintOptions) => {
      const findings = await lintAll(names, options)
      await printOrWrite((lintFormats[format] as (typeof lintFormats)[string])(findings), output, terminal)
      exit(findings.some((each) => levelOf(each) === 'error') ? exitCodes.findings : exitCodes.ok)
    })
}

async function lintAll(names: readonly string[], options: LoadOptions): Promise<PlacedFinding[]> {
  const { providers, specs } = await readSources(names, options)
  const found: PlacedFinding[] = providers.flatMap(({ name, document }) =>
    lintDocument(document as OpenApiDocument).map((each) => ({ ...each, from: name, position: undefined })),
  )
  for (const spec of specs) {
    found.push(...(await repeatedIn(spec)), ...(await placeFindings(spec, lintDocument(spec.document), { positions: true })))
  }
  return found
}

function lintDocument(document: OpenApiDocument): ReturnType<typeof lint> {
  return [...lint(document), ...lintExamples(document)]
}
