import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** Tells other processes who has locked a file. It is only information: the lock itself is that of SQLite, which ends with the process. */
interface Owner {
  readonly pid: number
  readonly host: string
  readonly since: string
}

export function noteOwner(path: string): void {
  const owner: Owner = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
  writeFileSync(fileOf(path), JSON.stringify(owner))
}

export function forgetOwner(path: string): void {
  rmSync(fileOf(path), { force: true })
}

/** Who has locked a file, in words. */
export function ownerOf(path: string): string {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(fileOf(path), 'utf8')) as Owner
    if (host !== hostname()) return `process ${pid} on ${host}, since ${since}`
    process.kill(pid, 0)
    return `process ${pid}, since ${since}`
  } catch (error) {
    // A process that may not be signalled exists.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? 'a process of another user' : 'another program'
  }
}

function fileOf(path: string): string {
  return `${path}-owner`
}
