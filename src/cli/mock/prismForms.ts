/** Options that Prism also takes as `--cors=false`. */
const switches = /^--(cors|dynamic|errors|multiprocess|stateless|validate-request|watch)=(true|false)$/

/** Writes the forms of options that only Prism has as `tally mock` has them: `--cors=false`, and `-h` without a host, which asks for help. */
export function withoutPrismForms(args: readonly string[]): string[] {
  return args.map((arg, index) => {
    const [, name, value] = switches.exec(arg) ?? []
    if (name !== undefined) return value === 'true' ? `--${name}` : `--no-${name}`
    return arg === '-h' && (args[index + 1] ?? '-').startsWith('-') ? '--help' : arg
  })
}
