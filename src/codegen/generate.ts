/**
 * Writes everything that is derived from the specs and mocks: types, documents and client descriptions into `src/generated/`, a page
 * for each provider into `docs/providers/`, and the README's table of operations; and from the operations of the admin API the guide's
 * table. All of these are committed, and CI fails when they are stale. Validators go into `dist/`, which is not committed. Run by `npm run generate`.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { compile } from '../spec/api.ts'
import type { OpenApiDocument } from '../document/document.ts'
import { descriptionSource } from './descriptionSource.ts'
import { typesSource } from './typesSource.ts'
import { writeValidators } from './validatorFiles.ts'

const root = new URL('../../', import.meta.url)
const specs = new URL('specs/', root)
const generated = new URL('src/generated/', root)

await mkdir(generated, { recursive: true })
for (const file of (await readdir(specs)).filter((name) => name.endsWith('.yaml'))) {
  const name = file.replace(/\.yaml$/, '')
  const document = parse(await readFile(new URL(file, specs), 'utf8')) as OpenApiDocument
  const mark = `// Generated from specs/${file} by \`npm run generate\`. Never edit.\n\n`
  const api = compile(document)
  await writeFile(new URL(`${name}.ts`, generated), mark + (await typesSource(api)))
  await writeFile(new URL(`${name}.client.ts`, generated), mark + descriptionSource(name, api))
  await writeFile(new URL(`${name}.json`, generated), `${JSON.stringify(document, undefined, 1)}\n`)
}

await writeValidators()

// Imported only now, because providers import the files just written.
const { providers } = await import('../../mocks/index.ts')
const { operationTable, providerPage, withSection } = await import('./providerPages.ts')
const { adminTable } = await import('./adminTable.ts')
const { operations } = await import('../control/operationTable.ts')
const pages = new URL('docs/providers/', root)
await mkdir(pages, { recursive: true })
for (const provider of providers) await writeFile(new URL(`${provider.name}.md`, pages), providerPage(provider))
const readme = new URL('README.md', root)
await writeFile(readme, withSection(await readFile(readme, 'utf8'), 'operations', operationTable(providers)))
const guide = new URL('docs/guide.md', root)
await writeFile(guide, withSection(await readFile(guide, 'utf8'), 'operations', adminTable(operations)))
