import { parseArgs } from 'node:util'
import { parseDrift } from './drift.ts'
import { startSandbox } from './start.ts'

/** Runs the stand-in by itself, and prints the environment by which to reach it, as lines for a shell. */
try {
  const port = { type: 'string', default: '5010' } as const
  const drift = { type: 'string', multiple: true, default: [] } as const
  const { values } = parseArgs({ options: { port, drift } })
  const sandbox = await startSandbox({ port: Number(values.port), drift: values.drift.map(parseDrift) })
  const lines = Object.entries(sandbox.environment).map(([name, value]) => `export ${name}='${value}'`)
  process.stdout.write(`${lines.join('\n')}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
