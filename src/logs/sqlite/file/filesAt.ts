import { statSync } from 'node:fs'

/**
 * Identifies the files on disk that a path leads to: the file, and its WAL file. Whoever deletes or replaces one of them while it is open
 * changes this, and does not notice: SQLite goes on with a file that nobody will find again.
 */
export function filesAt(path: string): string {
  return ['', '-wal']
    .map((end) => statSync(`${path}${end}`, { throwIfNoEntry: false }))
    .map((found) => (found ? `${found.dev}:${found.ino}` : 'none'))
    .join(' ')
}
