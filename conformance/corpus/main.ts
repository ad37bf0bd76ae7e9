/**
 * Judges the mocks of real OpenAPI documents:
 * `npm run corpus -- [--only <id>,<id>] [--details] [--folder <unpacked package>] [--markdown <file>] [--json <file>]`.
 */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installed } from '../installed.ts'
import documents from './documents.json' with { type: 'json' }
import { readOptions, type CorpusOptions } from './options.ts'
import { detailLines, lineOf, markdownReport, totalLine } from './report.ts'
import type { DocumentResult } from './result.ts'

const { folder, only, details, markdown, json } = optionsOrExit()
const wanted = documents.filter(({ id }) => only?.includes(id) ?? true)
const waiting = wanted.entries()
const results: DocumentResult[] = []
const failures: string[] = []

const folders = await foldersOf(new Set(wanted.map((each) => each.package)))
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work))
results.sort((a, b) => a.id.localeCompare(b.id))
process.stdout.write(`${totalLine(results)}\n`)
for (const failure of failures) process.stdout.write(`${failure}\n`)
if (markdown !== undefined) writeFileSync(markdown, markdownReport(results))
if (json !== undefined) writeFileSync(json, `${JSON.stringify(results)}\n`)
process.exitCode = failures.length > 0 ? 1 : 0

/** The folders of the packages. Each package is fetched once, before the work starts. */
async function foldersOf(packages: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const name of packages) found.set(name, folder ?? (await installed(name)))
  return found
}

async function work(): Promise<void> {
  for (const [index, { id, package: name, path }] of waiting) {
    const place = `${String(index + 1).padStart(3)}/${wanted.length}`
    try {
      const result = await measured(id, join(folders.get(name) as string, path))
      results.push(result)
      process.stdout.write(`${place} ${lineOf(result)}\n`)
      if (details) process.stdout.write(detailLines(result))
    } catch (error) {
      failures.push(`${id} could not be judged: ${(error as Error).message}`)
    }
  }
}

/** Runs each document in a process of its own, so that time and memory can be measured. */
function measured(id: string, file: string): Promise<DocumentResult> {
  return new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('./measure.ts', import.meta.url))
    const child = spawn(process.execPath, [script, id, file], { stdio: ['ignore', 'pipe', 'pipe'] })
    const [output, errors]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(output).toString()) as DocumentResult)
      else reject(new Error(Buffer.concat(errors).toString().slice(-500)))
    })
  })
}

function optionsOrExit(): CorpusOptions {
  try {
    return readOptions(
      process.argv.slice(2),
      documents.map(({ id }) => id),
    )
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exit(2)
  }
}
