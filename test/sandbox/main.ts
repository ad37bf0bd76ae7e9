import { parseArgs } from 'node:util'
import { parseDrift } from './drift.ts'
import { environmentOf } from './environment.ts'
import { startSandbox } from './startSandbox.ts'

// Runs the stand-in on its own, and prints the environment variables for a run against it, as lines for a shell.
try {
  const { values } = parseArgs({ options: { port: { type: 'string' }, drift: { type: 'string', multiple: true } } })
  const drift = (values.drift ?? []).map(parseDrift)
  const sandbox = await startSandbox({ port: Number(values.port ?? 5010), drift })
  const lines = Object.entries(environmentOf(sandbox)).map(([name, value]) => `export ${name}='${value}'`)
  process.stdout.write(`${lines.join('\n')}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
