const words: Readonly<Record<string, string>> = { '?': 'is new', D: 'is gone' }

/**
 * Lists the pacts that differ from those that are committed or staged.
 *
 * @param status output of `git status --porcelain`: two letters for each file, the second one about the working tree
 */
export function stalePacts(status: string): string[] {
  return status
    .split('\n')
    .map((line) => ({ change: line[1] ?? ' ', file: line.slice(3) }))
    .filter(({ change }) => change !== ' ')
    .map(({ change, file }) => `${file} ${words[change] ?? 'is stale'}.`)
}
