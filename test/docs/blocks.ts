import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect } from 'vitest'

const root = new URL('../../', import.meta.url)
const { exports: entries } = JSON.parse(read('package.json')) as { exports: Record<string, string | { readonly default: string }> }
/** The address in documents, which tests replace with that of their own server. */
const address = 'http://127.0.0.1:4010'

/** A block of code, and the output that the document shows below it. */
export interface Example {
  readonly code: string
  readonly output: string
}

/** The text of a file of this project. */
export function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

/** The blocks of a language that are followed by their output. */
export function examples(markdown: string, language: 'sh' | 'ts'): Example[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n((?:(?!\`\`\`)[\\s\\S])*)\`\`\`\\n\\n\`\`\`text\\n([\\s\\S]*?)\`\`\``, 'gm')
  return [...markdown.matchAll(pattern)].map(([, code = '', output = '']) => ({ code, output }))
}

/** Runs a block of shell commands; returns its output. */
export async function runShell(code: string, url: string): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-euc', code.replaceAll(address, url)])
  return stdout
}

/** Runs a block of TypeScript whose imports are this project's public entries; returns its output. */
export async function runScript(code: string, url: string): Promise<string> {
  const script = code.replaceAll(address, url).replace(/'(tallystick[^']*)'/g, (_, entry: string) => JSON.stringify(sourceOf(entry)))
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module-typescript', '-e', script], {
    cwd: fileURLToPath(root),
  })
  return stdout
}

/** Output as a document shows it: `…` stands for whatever differs from run to run. */
export function shown(output: string): unknown {
  if (!output.includes('…')) return output
  const parts = output.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return expect.stringMatching(new RegExp(`^${parts.join('.+')}$`))
}

/** The source of a public entry: `tallystick/clients/fint` → `file:///…/src/clients/fint.ts`. */
function sourceOf(entry: string): string {
  const name = entry.replace('tallystick', '.')
  const pattern = name.replace(/[^/]+$/, '*')
  const found = entries[name] ?? entries[pattern]
  if (found === undefined) throw new Error(`package.json has no entry ${entry}.`)
  const file = (typeof found === 'string' ? found : found.default).replace('*', name.split('/').at(-1) ?? '')
  return new URL(file.replace('./dist/', '').replace(/\.js$/, '.ts'), root).href
}
