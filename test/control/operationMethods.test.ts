import { join } from 'node:path'
import ts from 'typescript'
import { expect, expectTypeOf, test } from 'vitest'
import { operations } from '../../src/control/operationTable.ts'
import type { ClockState, JournalEntry, Given, WorldControl, WorldState } from '../../src/index.ts'
import type { Control, TestWorld } from '../../src/testing.ts'
import { projectRoot } from '../projectRoot.ts'

test('methods have the types of the input and output of their operations', () => {
  expectTypeOf<TestWorld['state']>().toEqualTypeOf<(value?: number) => Promise<WorldState>>()
  expectTypeOf<TestWorld['given']>().toEqualTypeOf<(input: Given) => Promise<void>>()
  expectTypeOf<TestWorld['clock']>().toEqualTypeOf<() => Promise<ClockState>>()
  expectTypeOf<TestWorld['setClock']>().toEqualTypeOf<(value: string) => Promise<ClockState>>()
  expectTypeOf<TestWorld['advance']>().toEqualTypeOf<(value: string) => Promise<ClockState>>()
  expectTypeOf<TestWorld['freeze']>().toEqualTypeOf<(value?: string) => Promise<ClockState>>()
  expectTypeOf<ClockState['mode']>().toEqualTypeOf<'real' | 'offset' | 'frozen' | 'scaled'>()
  expectTypeOf<TestWorld['setStrict']>().toEqualTypeOf<(value: boolean) => Promise<void>>()
  expectTypeOf<TestWorld['journal']>().toEqualTypeOf<(value?: number) => Promise<JournalEntry[]>>()
  for (const _ of ['clearJournal', 'reset', 'delete'] as const) expectTypeOf<WorldControl[typeof _]>().toEqualTypeOf<() => Promise<void>>()
  expectTypeOf<Control['worldNames']>().toEqualTypeOf<() => Promise<readonly string[]>>()
  expectTypeOf<Given>().toEqualTypeOf<{
    readonly state: string
    readonly params?: Readonly<Record<string, unknown>> | undefined
    readonly provider?: string | undefined
  }>()
  expectTypeOf<WorldState['collections'][string]>().toEqualTypeOf<{ readonly total: number; readonly records: readonly object[] }>()
})

test('editors show a description for every method', () => {
  const file = join(projectRoot, 'src/control/controls/worldControl.ts')
  const program = ts.createProgram([file], {
    strict: true,
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    noLib: true,
    allowImportingTsExtensions: true,
    noEmit: true,
  })
  const checker = program.getTypeChecker()
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file) as ts.SourceFile) as ts.Symbol)
  const described = ['WorldControl', 'Control'].flatMap((name) => {
    const type = checker.getDeclaredTypeOfSymbol(exported.find((each) => each.name === name) as ts.Symbol)
    return checker.getPropertiesOfType(type).filter((each) => each.getDocumentationComment(checker).length > 0)
  })
  expect(described.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(operations)))
})
