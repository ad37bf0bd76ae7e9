import { Option } from 'commander'
import { environmentName } from './environment.ts'

/** Every flag can be set in the environment: `--states-url` by `TALLY_STATES_URL`. */
export function flag(flags: string, description: string): Option {
  const option = new Option(flags, description)
  return option.env(environmentName(option.attributeName()))
}
