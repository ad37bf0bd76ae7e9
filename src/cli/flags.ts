import { InvalidArgumentError, Option } from 'commander'

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

/** `--allow-refs <origin>` of the commands that read specs; it can also be set in the environment. */
export function allowRefsFlag(): Option {
  return allowRefsOption().env(environmentName('allowRefs'))
}

/** `--allow-refs <origin>`, which may be repeated. */
export function allowRefsOption(): Option {
  const option = new Option('--allow-refs <origin>', 'another origin that specs read from a URL may refer to; repeatable')
  return option.argParser((value: string, before: readonly string[] | undefined) => {
    const origins = originsOf(value)
    if (!origins) throw new InvalidArgumentError('Expected an origin such as https://schemas.example.')
    // The default comes from the configuration file. Origins on the command line replace it.
    return before === undefined || before === option.defaultValue ? origins : [...before, ...origins]
  })
}

/** The origins in a list separated by commas; undefined if one of them is not the URL of a server. */
export function originsOf(list: string): string[] | undefined {
  const urls = list.split(',').map((each) => URL.parse(each.trim()))
  return urls.every((url) => url !== null && /^https?:$/.test(url.protocol)) ? urls.map((url) => (url as URL).origin) : undefined
}
