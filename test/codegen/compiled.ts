import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../..', import.meta.url))
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  paths: { 'tallystick/client': [`${root}src/client.ts`], 'tallystick/client/xml': [`${root}src/clientXml.ts`] },
}

/** Files that do not change, such as those of the standard library. */
const known = new Map<string, ts.SourceFile | undefined>()

/** What the compiler reports on a source, one message per error. What the source imports is checked with the project. */
export function compileErrors(source: string): string[] {
  const file = `${root}test/codegen/compiled-source.ts`
  const host = ts.createCompilerHost(options)
  const { fileExists } = host
  // A type of a dependency would bring in those of Node.js, which are as long as those of the browser.
  host.fileExists = (name) => !name.includes('/@types/') && fileExists(name)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (name, ...rest) => {
    if (name === file) return ts.createSourceFile(name, source, ts.ScriptTarget.ES2024)
    const parsed = known.get(name) ?? read(name, ...rest)
    known.set(name, parsed)
    return parsed
  }
  const program = ts.createProgram([file], options, host)
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}
