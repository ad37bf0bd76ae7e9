/** Options that Prism also takes with a value: `--cors=false`, or `--cors false`. */
const switches = /^--(cors|dynamic|errors|multiprocess|stateless|validate-request|watch)$/
const short: Readonly<Record<string, string>> = { '-d': '--dynamic', '-m': '--multiprocess' }

/**
 * Rewrites options in Prism's forms into those of `tally mock`: `--cors=false`, `-m false`, `-p=4010`, and `-h` without a host, which shows
 * the help.
 */
export function withoutPrismForms(args: readonly string[]): string[] {
  const plain: string[] = []
  for (const [index, arg] of args.entries()) {
    const [, option = arg, value] = /^(--?[a-z-]+)=(.*)$/.exec(arg) ?? []
    const name = switchOf(option)
    if (name === undefined) plain.push(...otherForm(args, index))
    else if (value === undefined) plain.push(switched(name, args[index + 1]) ?? arg)
    else plain.push(switched(name, value) ?? arg)
  }
  return plain
}

/** The name of an option that is switched on or off. */
function switchOf(option: string): string | undefined {
  return switches.exec(short[option] ?? option)?.[1]
}

function switched(name: string, value: string | undefined): string | undefined {
  return value === 'true' ? `--${name}` : value === 'false' ? `--no-${name}` : undefined
}

/** An argument that is no switch. A `true` or `false` after a switch is part of it. */
function otherForm(args: readonly string[], index: number): string[] {
  const arg = args[index] as string
  if (/^(?:true|false)$/.test(arg) && switchOf(args[index - 1] ?? '') !== undefined) return []
  const [, option, value] = /^(-[ph])=(.+)$/.exec(arg) ?? []
  if (option !== undefined && value !== undefined) return [option, value]
  return [arg === '-h' && (args[index + 1] ?? '-').startsWith('-') ? '--help' : arg]
}
