import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { median } from '../statistics.ts'

/** Milliseconds from starting a command to its first 200. */
export interface FirstAnswer {
  readonly command: string
  readonly milliseconds: number
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const path = '/fint/v1/power/getUtilityServiceProviders?partner_meta=demo-partner'

/** Measures `tally mock fint` from source, and from the build if there is one. */
export async function measureFirstAnswers(times: number): Promise<FirstAnswer[]> {
  const files = ['src/cli/tally.ts', 'dist/src/cli/tally.js'].filter((file) => existsSync(`${root}${file}`))
  const commands = files.map((file) => [file, 'mock', 'fint', '--port', '0'])
  const found: FirstAnswer[] = []
  for (const command of commands) {
    const all: number[] = []
    for (let time = 0; time < times; time += 1) all.push(await firstAnswer(command))
    found.push({ command: `node ${command.join(' ')}`, milliseconds: median(all) })
  }
  return found
}

/** Starts a command, reads the address that it prints, and sends requests until one is answered. */
async function firstAnswer(command: readonly string[]): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const url = await printedUrl(child.stdout)
    const response = await fetch(`${url}${path}`, { headers: { 'x-requested-with': 'XMLHttpRequest' } })
    await response.text()
    if (response.status !== 200) throw new Error(`The first answer of ${command.join(' ')} is a ${response.status}.`)
    return performance.now() - started
  } finally {
    const exited = once(child, 'exit')
    if (child.kill()) await exited
  }
}

async function printedUrl(output: AsyncIterable<Buffer>): Promise<string> {
  let printed = ''
  for await (const chunk of output) {
    printed += String(chunk)
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)
    if (url) return url[0]
  }
  throw new Error(`No address was printed: ${printed}`)
}
