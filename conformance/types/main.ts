/**
 * Compiles the clients of real OpenAPI documents with TypeScript 5, 6 and 7, and checks their types against example requests and
 * against the replies of their mocks: `npm run corpus:types -- [--only <id>,<id>] [--folder <unpacked package>]`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clientFile } from '../../src/codegen/clients/clientFile.ts'
import { compile } from '../../src/spec/api.ts'
import documents from '../corpus/documents.json' with { type: 'json' }
import { readOptions } from '../corpus/options.ts'
import { installed } from '../installed.ts'
import { checkedValues } from './checkedValues.ts'
import { compileErrors, compilers } from './compileErrors.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { folder, only } = readOptions(
  process.argv.slice(2),
  documents.map(({ id }) => id),
)
mkdirSync(join(root, 'dist'), { recursive: true })
const work = mkdtempSync(join(root, 'dist/types-'))
/**
 * Documents whose types cannot be right. SendGrid joins two schemas of an event whose enums have no value in common. The mock overlooks
 * that; types cannot.
 */
const contradictory = new Set(['sendgrid'])
let failures = 0

for (const { id, package: name, path } of documents.filter((each) => only?.includes(each.id) ?? true)) {
  const document = JSON.parse(readFileSync(join(folder ?? (await installed(name)), path), 'utf8')) as object
  const client = await clientFile({ name: id, from: `${id}.json`, api: compile(document) })
  writeFileSync(join(work, 'client.ts'), client.replace("'tallystick/client'", JSON.stringify(`${root}src/client.ts`)))
  const { source, count } = await checkedValues(document)
  writeFileSync(join(work, 'values.ts'), `import type { operations } from './client.ts'\n${source}`)
  const errors = compilers.map((compiler) => [compiler, compileErrors(join(work, 'client.ts'), compiler)] as const)
  const disagreements = compileErrors(join(work, 'values.ts'), 'typescript7').filter((line) => !isAboutMore(line))
  failures += errors.filter(([, lines]) => lines.length > 0).length + Number(disagreements.length > 0 && !contradictory.has(id))
  const compiled = errors.map(([compiler, lines]) => `${compiler} ${lines.length === 0 ? 'ok' : lines[0]}`).join(', ')
  process.stdout.write(`${id}: ${compiled}; ${count} values, ${disagreements.length} errors ${disagreements[0] ?? ''}\n`)
}
rmSync(work, { recursive: true })
process.exitCode = failures > 0 ? 1 : 0

/**
 * Whether an error is about additional fields. TypeScript refuses fields that a type does not list; JSON Schema allows them, and examples
 * have them.
 */
function isAboutMore(line: string): boolean {
  return line.includes('error TS2353:')
}
