import type { Command } from 'commander'
import { clientFile, type ClientFileOptions } from '../../codegen/clients/clientFile.ts'
import { CommandError } from '../commandError.ts'
import type { LoadOptions } from '../../load/loadSpec.ts'
import { allowRefsFlag, flag } from '../flags.ts'
import { outputFlag, printOrWrite } from '../outputFile.ts'
import { readOne } from '../sources.ts'
import type { Terminal } from '../terminal.ts'

interface ClientCommandOptions extends ClientFileOptions, LoadOptions {
  readonly output?: string
}

/** `tally client`: writes a typed client for a spec. */
export function addClient(command: Command, terminal: Terminal): void {
  command
    .addOption(allowRefsFlag())
    .addOption(outputFlag())
    .addOption(flag('--types <module>', 'import the types from this module, such as ./petstore.js, instead of including them'))
    .addOption(flag('--name <name>', 'name of the client (default: the file name of the spec)'))
    .action(async (spec: string, { output, allowRefs, ...options }: ClientCommandOptions) => {
      if (options.name !== undefined && !/[a-z0-9]/i.test(options.name)) throw new CommandError('--name must contain a letter or a digit.')
      await printOrWrite(await clientFile(await readOne(spec, { allowRefs }), options), output, terminal)
    })
}
