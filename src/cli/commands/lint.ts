import type { Command } from 'commander'
import { lint } from '../../lint/lint.ts'
import { lintSpec, specFinding, type SpecFinding } from '../../load/lintSpec.ts'
import type { LoadOptions } from '../../load/loadSpec.ts'
import type { OpenApiDocument } from '../../document/document.ts'
import { exitCodes } from '../commandError.ts'
import { allowRefsFlag, flag } from '../flags.ts'
import { lintFormats } from '../lint/lintReport.ts'
import { outputFlag, printOrWrite } from '../outputFile.ts'
import { readSources } from '../sources.ts'
import type { Terminal } from '../terminal.ts'

interface LintFlags extends LoadOptions {
  readonly format: string
  readonly output?: string
}

/** `tally lint`: reports everything that is wrong with specs. */
export function addLint(command: Command, terminal: Terminal, exit: (code: number) => void): void {
  command
    .addOption(flag('--format <format>', 'format of the report').choices(Object.keys(lintFormats)).default('text'))
    .addOption(allowRefsFlag())
    .addOption(outputFlag())
    .addHelpText(
      'after',
      '\nExit codes: 0 no errors (there may be warnings), 1 errors, 2 a spec could not be read, 3 a server did not answer.',
    )
    .action(async (names: string[], { format, output, ...options }: LintFlags) => {
      const findings = await lintAll(names, options)
      await printOrWrite((lintFormats[format] as (typeof lintFormats)[string])(findings), output, terminal)
      exit(findings.some(({ level }) => level === 'error') ? exitCodes.findings : exitCodes.ok)
    })
}

async function lintAll(names: readonly string[], options: LoadOptions): Promise<SpecFinding[]> {
  const { providers, specs } = await readSources(names, options)
  const builtIn = providers.flatMap(({ name, document }) =>
    lint(document as OpenApiDocument, { examples: true }).map((each) => specFinding(each, name)),
  )
  const own: SpecFinding[] = []
  for (const spec of specs) own.push(...(await lintSpec(spec)))
  return [...builtIn, ...own]
}
