import type { Command, Option } from 'commander'
import { flag } from '../flag.ts'

/** Where a command says what it has to say. `print` adds no line end. */
export interface Speaking {
  readonly print: (source: string) => void
  readonly complain: (line: string) => void
}

/** Adds `tally types` and `tally client`. */
export function clientCommands(program: Command, speaking: Speaking): void {
  program
    .command('types')
    .description('write the TypeScript types of a spec')
    .argument('<provider|spec>', 'name of a built-in provider, path or URL of an OpenAPI document')
    .addOption(output())
    .action(async (name: string, { output: file }: { output?: string }) => {
      const { typesFile } = await import('../../codegen/clientFile.ts')
      await deliver(await typesFile(name), file, speaking)
    })
  program
    .command('client')
    .description('write a typed client for a spec, to be used with tallystick/client')
    .argument('<provider|spec>', 'name of a built-in provider, path or URL of an OpenAPI document')
    .addOption(output())
    .addOption(flag('--types <module>', 'import the types from this module, such as ./petstore.js'))
    .addOption(flag('--name <name>', 'what the client is called; made of the file name'))
    .action(async (name: string, options: { output?: string; types?: string; name?: string }) => {
      const { clientFile } = await import('../../codegen/clientFile.ts')
      await deliver(await clientFile(name, options), options.output, speaking)
    })
}

function output(): Option {
  return flag('-o, --output <file>', 'file to write, - for standard output (-)')
}

async function deliver(source: string, file: string | undefined, { print, complain }: Speaking): Promise<void> {
  const { isFile, writeOutput } = await import('../writeOutput.ts')
  if (!isFile(file)) return print(source)
  await writeOutput(file, source)
  complain(`${file} is written.`)
}
