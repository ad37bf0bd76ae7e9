import { readdir, readFile, utimes } from 'node:fs/promises'
import { parse } from 'yaml'
import type { OpenApiDocument } from '../document/document.ts'
import { GeneratedFiles } from './generatedFiles.ts'
import { precompile } from './precompile.ts'
import { isUpToDate } from './upToDate.ts'

const specs = new URL('../../specs/', import.meta.url)
const written = new URL('../../dist/validators/', import.meta.url)
/** Everything that validators depend on. */
const inputs = ['../../specs/', '../../src/', '../../package-lock.json'].map((path) => new URL(path, import.meta.url))

/** Compiles the validators of every spec into `dist/validators/`. Code imports them as `#validators/<provider>`. */
export async function writeValidators(): Promise<void> {
  const files = new GeneratedFiles(written)
  for (const spec of await specNames()) {
    const document = parse(await readFile(new URL(spec, specs), 'utf8')) as OpenApiDocument
    await files.put(outputOf(spec), precompile(document))
  }
}

/** Does the same, but only if a spec or any code has changed since. Otherwise each run of tests would take a second longer. */
export async function refreshValidators(): Promise<void> {
  const outputs = (await specNames()).map((spec) => new URL(outputOf(spec), written))
  if (await isUpToDate(outputs, inputs)) return
  await writeValidators()
  // Files that did not change were not written.
  const now = new Date()
  await Promise.all(outputs.map((file) => utimes(file, now, now)))
}

async function specNames(): Promise<readonly string[]> {
  return (await readdir(specs)).filter((name) => name.endsWith('.yaml'))
}

function outputOf(spec: string): string {
  return spec.replace(/\.yaml$/, '.js')
}
