import { LoadError } from '../../load/loadError.ts'
import type { Sources } from '../sources.ts'
import type { Terminal } from '../terminal.ts'
import { FileWatcher } from './fileWatcher.ts'

/**
 * Reloads specs when one of their files changes. If they cannot be read, prints why and leaves them as they are.
 *
 * @returns a function that stops watching
 */
export function watchSpecs(first: Sources, terminal: Terminal, reload: () => Promise<Sources>): () => void {
  let files = filesOf(first)
  let last = Promise.resolve()
  const reloadAndFollow = async (): Promise<void> => {
    try {
      files = filesOf(await reload())
      watcher.follow(files)
    } catch (error) {
      terminal.note(`tally: the specs were not reloaded. ${error instanceof Error ? error.message : String(error)}`)
      if (error instanceof LoadError) watcher.follow([...files, ...error.files])
    }
  }
  // One reload after the other, so that a slow old one cannot replace a newer one.
  const watcher = new FileWatcher(() => {
    last = last.then(reloadAndFollow)
  })
  watcher.follow(files)
  return () => watcher.stop()
}

function filesOf({ specs, modules }: Sources): string[] {
  return [...specs, ...modules].flatMap(({ files }) => files)
}
