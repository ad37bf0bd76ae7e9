import { LoadError } from '../load/load.ts'
import { FileWatch } from './fileWatch.ts'
import type { Sources } from './sources.ts'

/**
 * Reads specs anew when one of their files changes. What is broken is told, and the specs stay as they were.
 *
 * @returns what ends it
 */
export function watchSpecs(first: Sources, err: (line: string) => void, readAnew: () => Promise<Sources>): () => void {
  let files = filesOf(first)
  let last = Promise.resolve()
  const read = async (): Promise<void> => {
    try {
      files = filesOf(await readAnew())
      watch.follow(files)
    } catch (error) {
      err(`tally: kept the specs as they were. ${error instanceof Error ? error.message : String(error)}`)
      if (error instanceof LoadError) watch.follow([...files, ...error.files])
    }
  }
  // One after the other, so that a slow old reading cannot win over a new one.
  const watch = new FileWatch(() => {
    last = last.then(read)
  })
  watch.follow(files)
  return () => watch.stop()
}

function filesOf({ specs }: Sources): string[] {
  return specs.flatMap((spec) => spec.files)
}
