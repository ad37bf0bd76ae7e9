/** Writes types and documents from the specs into `src/generated/`. Run by `npm run generate`; CI fails when its output is stale. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'
import { parse } from 'yaml'

const root = new URL('../../', import.meta.url)
const specs = new URL('specs/', root)
const generated = new URL('src/generated/', root)

await mkdir(generated, { recursive: true })
for (const file of (await readdir(specs)).filter((name) => name.endsWith('.yaml'))) {
  const name = file.replace(/\.yaml$/, '')
  const document = parse(await readFile(new URL(file, specs), 'utf8')) as Parameters<typeof openapiTS>[0] & object
  const types = astToString(await openapiTS(document, { alphabetize: false }))
  const mark = `// Generated from specs/${file} by \`npm run generate\`. Never edit.\n\n`
  await writeFile(new URL(`${name}.ts`, generated), mark + types)
  await writeFile(new URL(`${name}.json`, generated), `${JSON.stringify(document, undefined, 1)}\n`)
}
