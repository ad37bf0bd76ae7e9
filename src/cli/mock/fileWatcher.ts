import { existsSync, realpathSync, watch, type FSWatcher } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Milliseconds without changes before a change is reported: saving a file is often several changes. */
const quiet = 100

/**
 * Calls back when one of the followed files changes. It watches their folders, because editors and git replace a file by a new one, and a
 * watcher of the old file would see no further changes. It does not keep the process alive.
 */
export class FileWatcher {
  readonly #changed: () => void
  readonly #folders = new Map<string, FSWatcher>()
  #followed: ReadonlySet<string> = new Set()
  #timer: NodeJS.Timeout | undefined

  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Follows these files from now on, and no others. A file need not exist yet, but its folder must. */
  follow(files: readonly string[]): void {
    this.#followed = new Set(files.flatMap(pathsOf))
    for (const path of this.#followed) this.#watch(dirname(path))
  }

  stop(): void {
    clearTimeout(this.#timer)
    for (const watcher of this.#folders.values()) watcher.close()
  }

  #watch(folder: string): void {
    if (this.#folders.has(folder) || !existsSync(folder)) return
    const watcher = watch(folder, { persistent: false }, (_event, name) => {
      // Some systems do not say which file changed.
      if (name === null || this.#followed.has(join(folder, name))) this.#reportSoon()
    })
    // Some systems report an error when the folder is removed; that must not end the process.
    watcher.on('error', () => this.#forget(folder))
    this.#folders.set(folder, watcher)
  }

  #forget(folder: string): void {
    this.#folders.get(folder)?.close()
    this.#folders.delete(folder)
  }

  #reportSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#changed, quiet)
  }
}

/** The path of a file, and the path it links to if it is a symbolic link. */
function pathsOf(file: string): string[] {
  return existsSync(file) ? [resolve(file), realpathSync(file)] : [resolve(file)]
}
