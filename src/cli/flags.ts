import { Option } from 'commander'

/** A flag that can also be set in the environment: `--states-url` by `TALLY_STATES_URL`. */
export function flag(flags: string, description: string): Option {
  const option = new Option(flags, description)
  return option.env(environmentName(option.attributeName()))
}

/** `validateRequest` → `TALLY_VALIDATE_REQUEST` */
export function environmentName(name: string): string {
  return `TALLY_${dashed(name).replaceAll('-', '_').toUpperCase()}`
}

/** `validateRequest` → `validate-request` */
export function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
