/**
 * Writes everything that is derived from the specs and mocks: types and documents into `src/generated/`, descriptions of operations into
 * `src/clients/generated/`, a page for each provider into `docs/providers/`, the README's table of operations, the guide's table of the
 * admin API, and the tables of faults. All of these are committed. With `--check` it writes nothing, and fails if one is stale. Validators are written into
 * `dist/`, which is not committed. Run by `npm run generate` and `npm run generate:check`.
 */
import { readdir, readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { compile } from '../spec/api.ts'
import type { OpenApiDocument } from '../document/document.ts'
import { builtInClient } from './clients/clientFile.ts'
import { GeneratedFiles } from './generatedFiles.ts'
import { typesSource } from './types/typesSource.ts'
import { writeValidators } from './validatorFiles.ts'

const root = new URL('../../', import.meta.url)
const specs = new URL('specs/', root)
const check = process.argv.includes('--check')
const files = new GeneratedFiles(root, { check })

for (const file of (await readdir(specs)).filter((name) => name.endsWith('.yaml'))) {
  const name = file.replace(/\.yaml$/, '')
  const document = parse(await readFile(new URL(file, specs), 'utf8')) as OpenApiDocument
  const mark = `// Generated from specs/${file} by \`npm run generate\`. Never edit.\n\n`
  const api = compile(document)
  await files.put(`src/generated/${name}.ts`, mark + (await typesSource(api)))
  await files.put(`src/clients/generated/${name}.ts`, mark + builtInClient(name, api))
  await files.put(`src/generated/${name}.json`, `${JSON.stringify(document, undefined, 1)}\n`)
}

if (!check) await writeValidators()

// Imported here and not above, because providers import the files that were just written.
const { providers } = await import('../../mocks/index.ts')
const { operationTable, providerPage, withSection } = await import('./providerPages.ts')
const { adminTable } = await import('./adminTable.ts')
const { faultTable, transportTable } = await import('./faultTables.ts')
const { operations } = await import('../control/operationTable.ts')
for (const provider of providers) await files.put(`docs/providers/${provider.name}.md`, providerPage(provider))
for (const [page, section, table] of [
  ['README.md', 'operations', operationTable(providers)],
  ['docs/guide.md', 'operations', adminTable(operations)],
  ['docs/faults.md', 'gate', faultTable('gate')],
  ['docs/faults.md', 'answer', faultTable('answer')],
  ['docs/faults.md', 'delivery', faultTable('delivery')],
  ['docs/faults.md', 'transports', transportTable()],
] as const)
  await files.put(page, withSection((await files.read(page)) ?? '', section, table))

if (check && files.stale.length > 0) {
  process.stderr.write(`Stale: ${files.stale.join(', ')}. Run "npm run generate", review the changes, and commit them.\n`)
  process.exitCode = 1
}
