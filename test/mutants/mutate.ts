import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mutant } from './mutants.ts'

/** Makes the edits in a copy of the project, runs something there, and undoes the edits. */
export async function whileMutated<T>(folder: string, mutants: readonly Mutant[], run: () => Promise<T>): Promise<T> {
  const files = await Promise.all(
    [...Map.groupBy(mutants, ({ file }) => file)].map(async ([name, inFile]) => {
      const file = join(folder, name)
      return { inFile, file, text: await readFile(file, 'utf8') }
    }),
  )
  try {
    for (const { inFile, file, text } of files) await writeFile(file, inFile.reduce(mutated, text))
    return await run()
  } finally {
    for (const { file, text } of files) await writeFile(file, text)
  }
}

/**
 * Renames something throughout a block of a text: the line that opens the block, and the lines below that are indented deeper.
 *
 * @throws Error if the text is not as the mutant expects, because then the mutant would change nothing
 */
export function mutated(text: string, { file, block, from, to }: Pick<Mutant, 'file' | 'block' | 'from' | 'to'>): string {
  const lines = text.split('\n')
  const first = lines.indexOf(block)
  if (first < 0 || lines.indexOf(block, first + 1) >= 0) throw new Error(`${file}: The line "${block}" must occur exactly once.`)
  const after = lines.findIndex((line, index) => index > first && line.trim() !== '' && indent(line) <= indent(block))
  const end = after < 0 ? lines.length : after
  const old = lines.slice(first, end).join('\n')
  if (!old.includes(from)) throw new Error(`${file}: There is no "${from}" in the block "${block}".`)
  return [...lines.slice(0, first), old.replaceAll(from, to), ...lines.slice(end)].join('\n')
}

function indent(line: string): number {
  return line.length - line.trimStart().length
}
