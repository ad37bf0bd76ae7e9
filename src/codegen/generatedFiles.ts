import { mkdir, readFile, writeFile } from 'node:fs/promises'

/** Writes generated files into a folder. Files that are up to date are not touched, because other processes may be reading them. */
export class GeneratedFiles {
  /** Paths of the files that were not up to date. */
  readonly stale: string[] = []
  readonly #root: URL
  readonly #check: boolean

  /**
   * @param root the folder, as a URL that ends with a slash
   * @param options `check`: write nothing, only note which files are stale
   */
  constructor(root: URL, { check = false } = {}) {
    this.#root = root
    this.#check = check
  }

  /** Writes a file. With `check`, only notes whether it is stale. */
  async put(path: string, text: string): Promise<void> {
    if ((await this.read(path)) === text) return
    this.stale.push(path)
    if (this.#check) return
    const file = new URL(path, this.#root)
    await mkdir(new URL('.', file), { recursive: true })
    await writeFile(file, text)
  }

  /** The current text of a file; undefined if it does not exist. */
  read(path: string): Promise<string | undefined> {
    return readFile(new URL(path, this.#root), 'utf8').catch(() => undefined)
  }
}
