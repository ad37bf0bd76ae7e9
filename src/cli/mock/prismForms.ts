/** Options that Prism also takes as `--cors=false`. */
const switches = /^--(cors|dynamic|errors|multiprocess|stateless|validate-request|watch)=(true|false)$/

/** Rewrites options in Prism's form into those of `tally mock`: `--cors=false`, and `-h` without a host, which shows the help. */
export function withoutPrismForms(args: readonly string[]): string[] {
  return args.map((arg, index) => {
    const [, name, value] = switches.exec(arg) ?? []
    if (name !== undefined) return value === 'true' ? `--${name}` : `--no-${name}`
    return arg === '-h' && (args[index + 1] ?? '-').startsWith('-') ? '--help' : arg
  })
}
