const told: Readonly<Record<string, string>> = { '?': 'is new', D: 'is gone' }

/**
 * Names the pacts that differ from those committed or about to be.
 *
 * @param status what `git status --porcelain` says: for each file two letters, of which the second is about the work tree
 */
export function stalePacts(status: string): string[] {
  return status
    .split('\n')
    .map((line) => ({ change: line[1] ?? ' ', file: line.slice(3) }))
    .filter(({ change }) => change !== ' ')
    .map(({ change, file }) => `${file} ${told[change] ?? 'is stale'}.`)
}
