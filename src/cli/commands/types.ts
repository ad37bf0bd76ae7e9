import type { Command } from 'commander'
import { typesFile } from '../../codegen/clients/clientFile.ts'
import type { LoadOptions } from '../../load/loadSpec.ts'
import { allowRefsFlag } from '../flags.ts'
import { outputFlag, printOrWrite } from '../outputFile.ts'
import { readOne } from '../sources.ts'
import type { Terminal } from '../terminal.ts'

/** `tally types`: writes the TypeScript types of a spec. */
export function addTypes(command: Command, terminal: Terminal): void {
  command
    .addOption(allowRefsFlag())
    .addOption(outputFlag())
    .action(async (spec: string, { output, ...options }: LoadOptions & { readonly output?: string }) => {
      await printOrWrite(await typesFile(await readOne(spec, options)), output, terminal)
    })
}
