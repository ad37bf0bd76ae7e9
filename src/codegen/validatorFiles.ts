import { readdir, readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import type { OpenApiDocument } from '../document/document.ts'
import { GeneratedFiles } from './generatedFiles.ts'
import { precompile } from './precompile.ts'

const specs = new URL('../../specs/', import.meta.url)

/** Compiles the validators of every spec into `dist/validators/`. Code imports them as `#validators/<provider>`. */
export async function writeValidators(): Promise<void> {
  const files = new GeneratedFiles(new URL('../../dist/validators/', import.meta.url))
  for (const spec of (await readdir(specs)).filter((name) => name.endsWith('.yaml'))) {
    const document = parse(await readFile(new URL(spec, specs), 'utf8')) as OpenApiDocument
    await files.put(spec.replace(/\.yaml$/, '.js'), precompile(document))
  }
}
