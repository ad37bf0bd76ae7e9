import { existsSync, realpathSync, watch, type FSWatcher } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Milliseconds of quiet before a change is told: saving a file is often several steps. */
const quiet = 100

/**
 * Tells when one of some files has changed. It watches their folders, since editors and git put a new file in the
 * place of the old one, and who watches the old one hears of nothing more. It keeps no process alive.
 */
export class FileWatch {
  readonly #changed: () => void
  readonly #folders = new Map<string, FSWatcher>()
  #wanted: ReadonlySet<string> = new Set()
  #timer: NodeJS.Timeout | undefined

  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** From now on these files and no others. One that is not there yet is told when it comes, if its folder is there. */
  follow(files: readonly string[]): void {
    this.#wanted = new Set(files.flatMap(placesOf))
    for (const place of this.#wanted) this.#watch(dirname(place))
  }

  stop(): void {
    clearTimeout(this.#timer)
    for (const watcher of this.#folders.values()) watcher.close()
  }

  #watch(folder: string): void {
    if (this.#folders.has(folder) || !existsSync(folder)) return
    const watcher = watch(folder, { persistent: false }, (_event, name) => {
      // Some systems do not say which file it was.
      if (name === null || this.#wanted.has(join(folder, name))) this.#tellSoon()
    })
    // Some systems complain of a folder that is removed, which is no reason to end.
    watcher.on('error', () => this.#forget(folder))
    this.#folders.set(folder, watcher)
  }

  #forget(folder: string): void {
    this.#folders.get(folder)?.close()
    this.#folders.delete(folder)
  }

  #tellSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#changed, quiet)
  }
}

/** Where a file is named, and where it lies if that is a link. */
function placesOf(file: string): string[] {
  return existsSync(file) ? [resolve(file), realpathSync(file)] : [resolve(file)]
}
