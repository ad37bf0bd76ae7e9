import { InvalidArgumentError, type Command, type Option } from 'commander'
import { readConfig, type ConfigFile } from './configFile.ts'
import { CommandError } from '../commandError.ts'
import { knownSettings } from './settings.ts'

/** Keys at the top of the configuration file that are for every command with an option of this name. */
const sharedKeys = ['allowRefs', 'pacts', 'sandboxes'] as const

/**
 * Sets the options of a command to the values of the configuration file. A command without specs gets those of the file. `tally verify`
 * takes all of its options from the section `verify`. The command line and the environment win.
 *
 * @throws CommandError for a key that no command reads, or a value that an option does not take
 */
export async function applyConfig(command: Command, named: string | undefined): Promise<void> {
  const config = await readConfig(named ?? process.env['TALLY_CONFIG'])
  config.refuseUnknown(knownSettings)
  const options = new Map(command.options.filter(({ negate }) => !negate).map((option) => [option.attributeName(), option]))
  for (const [name, value] of Object.entries(valuesFor(command, [...options.keys()], config))) {
    const option = options.get(name)
    if (!option || value === undefined || value === null) continue
    const checkedValue = checked(option, value, config.file)
    // The command line replaces a default list, but would be added to any other value.
    option.default(checkedValue)
    command.setOptionValueWithSource(name, checkedValue, 'config')
  }
  applySpecs(command, config)
}

function valuesFor(command: Command, options: readonly string[], config: ConfigFile): Readonly<Record<string, unknown>> {
  const section = config.values['verify'] as Readonly<Record<string, unknown>> | undefined
  config.refuseUnknown(command.name() === 'verify' ? options.filter((each) => each !== 'config') : Object.keys(section ?? {}), 'verify')
  const shared = Object.fromEntries(sharedKeys.map((key) => [key, config.values[key]]))
  return command.name() === 'verify' ? { ...shared, ...section } : shared
}

/** A command that takes one spec gets it from the file only if the file lists a single one. */
function applySpecs(command: Command, { file, values }: ConfigFile): void {
  const [argument] = command.registeredArguments
  const specs = [values['specs'] ?? []].flat() as unknown[]
  if (!argument?.name().includes('spec') || specs.length === 0) return
  if (!specs.every((each) => typeof each === 'string')) throw new CommandError(`${file}: specs must be a list of providers and specs.`)
  if (argument.variadic) argument.argOptional().default(specs)
  else if (specs.length === 1) argument.argOptional().default(specs[0])
}

function checked(option: Option, value: unknown, file: string): unknown {
  const name = `${file}: ${option.attributeName()}`
  if (option.isBoolean()) {
    if (typeof value === 'boolean') return value
    throw new CommandError(`${name} must be true or false.`)
  }
  if (option.attributeName() === 'evidence' && value === false) return false
  const texts = [value].flat()
  if (!texts.every((each) => typeof each === 'string'))
    throw new CommandError(`${name} must be ${option.variadic ? 'a list of texts' : 'text'}.`)
  if (option.variadic) return texts
  if (option.argChoices && !option.argChoices.includes(texts[0] as string))
    throw new CommandError(`${name} must be one of ${option.argChoices.join(', ')}.`)
  return option.parseArg && !option.argChoices ? parsed(option.parseArg, texts, name) : value
}

/** Parses a value of an option. The parser of a repeatable option adds each value to the earlier ones. */
function parsed(parse: NonNullable<Option['parseArg']>, texts: readonly string[], name: string): unknown {
  try {
    return texts.reduce<unknown>((before, each) => parse(each, before), undefined)
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw new CommandError(`${name}: ${error.message}`)
    throw error
  }
}
