import type { Command, Option } from 'commander'
import { readConfig } from '../configFile.ts'
import { CommandError } from '../commandError.ts'
import { knownSettings } from '../settings.ts'

/**
 * Gives the options of a command that reads pacts the values of the configuration file: `pacts`, `sandboxes`, and for `tally verify` all
 * of its options in the section `verify`. The command line and the environment win.
 *
 * @throws CommandError for an unknown key, or a value that an option does not take
 */
export async function applyConfig(command: Command, env: NodeJS.ProcessEnv): Promise<void> {
  const config = await readConfig(env['TALLY_CONFIG'])
  config.refuseUnknown(knownSettings)
  const options = new Map(command.options.filter(({ negate }) => !negate).map((option) => [option.attributeName(), option]))
  config.refuseUnknown(command.name() === 'verify' ? [...options.keys()] : Object.keys((config.values['verify'] ?? {}) as object), 'verify')
  const { pacts, sandboxes, verify } = config.values
  const own = command.name() === 'verify' ? (verify as Readonly<Record<string, unknown>> | undefined) : {}
  for (const [name, value] of Object.entries({ pacts, sandboxes, ...own })) {
    const option = options.get(name)
    if (option && value !== undefined && value !== null)
      command.setOptionValueWithSource(name, checked(option, value, config.file), 'config')
  }
}

function checked(option: Option, value: unknown, file: string): unknown {
  const name = `${file}: ${option.attributeName()}`
  if (option.variadic) {
    const list = [value].flat()
    if (list.every((each) => typeof each === 'string')) return list
    throw new CommandError(`${name} must be a list of texts.`)
  }
  if (option.isBoolean()) {
    if (typeof value === 'boolean') return value
    throw new CommandError(`${name} must be true or false.`)
  }
  if (option.attributeName() === 'evidence' && value === false) return false
  if (typeof value !== 'string') throw new CommandError(`${name} must be text.`)
  if (option.argChoices && !option.argChoices.includes(value))
    throw new CommandError(`${name} must be one of ${option.argChoices.join(', ')}.`)
  return value
}
