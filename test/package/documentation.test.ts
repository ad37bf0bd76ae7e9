import { existsSync, globSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { expect, inject, test } from 'vitest'

test('an editor shows what each method of a world and of a control does', async () => {
  const file = join(inject('installed'), 'documented.ts')
  await writeFile(file, "export type { Control, TestWorld } from 'tallystick/testing'\n")
  const program = ts.createProgram([file], { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023, types: [], strict: true })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source as ts.SourceFile) as ts.Symbol)
  const methods = exported.flatMap((each) => checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(each)).getProperties())
  expect(methods.map(({ name }) => name)).toEqual(expect.arrayContaining(['given', 'advance', 'fault', 'health', 'createWorld']))
  const silent = methods.filter((each) => each.getDocumentationComment(checker).length === 0)
  expect(silent.map(({ name }) => name)).toEqual(['name'])
})

test('every link and picture of the packed pages leads to a packed file', () => {
  const folder = join(inject('installed'), 'node_modules/tallystick')
  const pages = ['README.md', ...globSync('{*.md,docs/**/*.md}', { cwd: folder })]
  expect(pages).toEqual(expect.arrayContaining(['CONTRIBUTING.md', 'docs/guide.md', 'docs/decisions/0019-xml.md']))
  const dead = pages.flatMap((page) =>
    [...readFileSync(join(folder, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, path = '']) => ({ page, path }))
      .filter(({ path }) => !existsSync(join(folder, dirname(page), path))),
  )
  expect(dead).toEqual([])
})
