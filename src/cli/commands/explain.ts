import type { Command } from 'commander'
import { compile } from '../../spec/api.ts'
import { explain, type Explanation } from '../../infer/explain.ts'
import type { LoadOptions } from '../../load/loadSpec.ts'
import { allowRefsFlag, flag } from '../flags.ts'
import { CommandError } from '../commandError.ts'
import { explainMarkdown } from '../explain/explainMarkdown.ts'
import { explainTable } from '../explain/explainTable.ts'
import { outputFlag, printOrWrite } from '../outputFile.ts'
import { readSources } from '../sources.ts'
import type { Terminal } from '../terminal.ts'

const formats: Readonly<Record<string, (explanation: Explanation) => string>> = {
  table: explainTable,
  json: (explanation) => JSON.stringify(explanation, undefined, 2),
  markdown: explainMarkdown,
}

interface ExplainOptions extends LoadOptions {
  readonly format: string
  readonly output?: string
}

/** `tally explain`: shows what a mock of a spec remembers, and why. */
export function addExplain(command: Command, terminal: Terminal): void {
  command
    .addOption(flag('--format <format>', 'format of the report').choices(Object.keys(formats)).default('table'))
    .addOption(allowRefsFlag())
    .addOption(outputFlag())
    .action(async (spec: string, { format, output, allowRefs }: ExplainOptions) => {
      await printOrWrite(
        (formats[format] as (explanation: Explanation) => string)(await explanationOf(spec, { allowRefs })),
        output,
        terminal,
      )
    })
}

/** @throws CommandError for a built-in provider: its handlers are written by hand, so there is nothing to infer */
async function explanationOf(name: string, options: LoadOptions): Promise<Explanation> {
  const { specs, modules } = await readSources([name], options)
  const [spec, module] = [specs[0], modules[0]]
  if (spec) return explain(spec.api)
  if (module) return explain(compile(module.provider.document))
  throw new CommandError(`The provider "${name}" is not inferred: its handlers are written by hand. See docs/providers/${name}.md.`)
}
