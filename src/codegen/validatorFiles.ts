import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'
import type { OpenApiDocument } from '../document/document.ts'
import { precompile } from './precompile.ts'

const specs = new URL('../../specs/', import.meta.url)
const folder = new URL('../../dist/validators/', import.meta.url)

/** Compiles the validators of every spec ahead into `dist/validators/`, which code imports as `#validators/<provider>`. */
export async function writeValidators(): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const spec of (await readdir(specs)).filter((name) => name.endsWith('.yaml'))) {
    const document = parse(await readFile(new URL(spec, specs), 'utf8')) as OpenApiDocument
    await writeIfChanged(new URL(spec.replace(/\.yaml$/, '.js'), folder), precompile(document))
  }
}

/** Leaves a file that is up to date alone, because another process may be reading it. */
async function writeIfChanged(file: URL, text: string): Promise<void> {
  const current = await readFile(file, 'utf8').catch(() => undefined)
  if (text !== current) await writeFile(file, text)
}
