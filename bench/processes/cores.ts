import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The cores for servers and load: one for each, or undefined if the system decides. */
export interface Cores {
  readonly server: number | undefined
  readonly load: number | undefined
}

/** The first two cores that this process may use; none if there is only one, or no tool to pin processes with. */
export function findCores(): Cores {
  const [server, load] = allowed()
  const works = load !== undefined && spawnSync('taskset', ['-c', String(server), 'true']).status === 0
  return works ? { server, load } : { server: undefined, load: undefined }
}

/** A command line that runs on one core. */
export function pinned(command: readonly string[], core: number | undefined): readonly string[] {
  return core === undefined ? command : ['taskset', '-c', String(core), ...command]
}

function allowed(): number[] {
  try {
    const list = /^Cpus_allowed_list:\s*(.+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? ''
    return list.split(',').flatMap((range) => {
      const [from = 0, to = from] = range.split('-').map(Number)
      return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    })
  } catch {
    return []
  }
}
