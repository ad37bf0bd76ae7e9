import { join } from 'node:path'
import ts from 'typescript'
import { expect, expectTypeOf, test } from 'vitest'
import { operations } from '../../../src/control/operationTable.ts'
import { createMock } from '../../../src/index.ts'
import type { ClockState, JournalEntry, Given, WorldControl, WorldState } from '../../../src/index.ts'
import { handlers } from '../../../src/msw.ts'
import { httpControl, localControl, type Control, type TestWorld } from '../../../src/testing.ts'
import { fint } from '../../../mocks/fint/index.ts'
import { lipaLater } from '../../../mocks/lipa-later/index.ts'
import type { JournalFilter } from '../../../src/control/journal/journalFilter.ts'
import { shop } from '../../engine/shop.ts'
import { projectRoot } from '../../projectRoot.ts'

test('methods have the types of the input and output of their operations', () => {
  expectTypeOf<TestWorld['state']>().toEqualTypeOf<(value?: number) => Promise<WorldState>>()
  expectTypeOf<TestWorld['given']>().toEqualTypeOf<(input: Given) => Promise<void>>()
  expectTypeOf<TestWorld['clock']>().toEqualTypeOf<() => Promise<ClockState>>()
  expectTypeOf<TestWorld['setClock']>().toEqualTypeOf<(value: string) => Promise<ClockState>>()
  expectTypeOf<TestWorld['advance']>().toEqualTypeOf<(value: string) => Promise<ClockState>>()
  expectTypeOf<TestWorld['freeze']>().toEqualTypeOf<(value?: string) => Promise<ClockState>>()
  expectTypeOf<ClockState['mode']>().toEqualTypeOf<'real' | 'offset' | 'frozen' | 'scaled'>()
  expectTypeOf<TestWorld['setStrict']>().toEqualTypeOf<(value: boolean) => Promise<void>>()
  expectTypeOf<TestWorld['journal']>().toEqualTypeOf<(value?: number | JournalFilter) => Promise<JournalEntry[]>>()
  for (const _ of ['clearJournal', 'reset', 'delete'] as const) expectTypeOf<WorldControl[typeof _]>().toEqualTypeOf<() => Promise<void>>()
  expectTypeOf<Control['worldNames']>().toEqualTypeOf<() => Promise<readonly string[]>>()
  expectTypeOf<Given>().toEqualTypeOf<{
    readonly state: string
    readonly params?: Readonly<Record<string, unknown>> | undefined
    readonly provider?: string | undefined
  }>()
  expectTypeOf<WorldState['collections'][string]>().toEqualTypeOf<{ readonly total: number; readonly records: readonly object[] }>()
})

test('methods accept only names of the providers, if these are known', () => {
  const mock = createMock({ providers: [fint, lipaLater] })
  const known = [
    mock.world(),
    localControl(mock).world(),
    handlers([fint, lipaLater]).control.world(),
    httpControl<typeof fint>('http://x').world(),
  ] as const
  type Known = (typeof known)[0]
  expectTypeOf(known[1]).toMatchTypeOf<Known>()
  expectTypeOf(known[2]).toMatchTypeOf<Known>()
  expectTypeOf(known[0]).toMatchTypeOf<WorldControl>()
  type Accepted = Parameters<Known['given']>[0]
  expectTypeOf<{ state: 'a customer has a meter'; params: { phone: string } }>().toExtend<Accepted>()
  expectTypeOf<{ state: 'fint: a customer has a meter'; provider: 'fint' }>().toExtend<Accepted>()
  expectTypeOf<{ state: 'credentials are strict' }>().toExtend<Accepted>()
  expectTypeOf<{ state: 'a customer has a metre' }>().not.toExtend<Accepted>()
  expectTypeOf<{ state: 'a customer has a meter'; params: { phone: number } }>().not.toExtend<Accepted>()
  expectTypeOf<{ state: 'a customer has a meter'; provider: 'lipa-later' }>().not.toExtend<Accepted>()
  type Overridden = Parameters<Known['override']>[0]
  expectTypeOf<{ operation: 'disburseLoan'; reply: { status: 409 } }>().toExtend<Overridden>()
  expectTypeOf<{ operation: 'lipa-later/createToken'; reply: { status: 401 } }>().toExtend<Overridden>()
  expectTypeOf<{ operation: 'disburseLone'; reply: { status: 409 } }>().not.toExtend<Overridden>()
  type Faulty = Parameters<Known['fault']>[0]
  expectTypeOf<{ kind: 'hang' }>().toExtend<Faulty>()
  expectTypeOf<{ kind: 'hang'; operation: 'fint/disburseLoan' }>().toExtend<Faulty>()
  expectTypeOf<{ kind: 'hang'; operation: 'disburseLone' }>().not.toExtend<Faulty>()
  type Counted = Parameters<Known['calls']>[0]
  expectTypeOf<{ operation: 'disburseLoan'; status: 409 }>().toExtend<Counted>()
  expectTypeOf<{ operation: 'disburseLone' }>().not.toExtend<Counted>()
  for (const method of ['journal', 'har'] as const) {
    type Filter = Parameters<Known[typeof method]>[0]
    expectTypeOf<{ operation: 'disburseLoan'; answeredBy: 'provider' }>().toExtend<Filter>()
    expectTypeOf<{ operation: 'fint/disburseLoan' }>().toExtend<Filter>()
    expectTypeOf<5>().toExtend<Filter>()
    expectTypeOf<{ operation: 'disburseLone' }>().not.toExtend<Filter>()
    expectTypeOf<{ answeredBy: 'providers' }>().not.toExtend<Filter>()
  }
  type OfHttp = Parameters<(typeof known)[3]['given']>[0]
  expectTypeOf<{ state: 'credentials are strict' }>().toExtend<OfHttp>()
  expectTypeOf<{ state: 'a plan exists' }>().not.toExtend<OfHttp>()
})

test('methods accept any name if the providers are not known or one of them is inferred', () => {
  const inferred = createMock({ specs: [] })
  expectTypeOf(inferred.world().given).parameter(0).toEqualTypeOf<Given>()
  const mixed = createMock({ providers: [fint, shop()] })
  expectTypeOf(mixed.world().given).parameter(0).toEqualTypeOf<Given>()
  expectTypeOf(createMock({ providers: [fint], specs: [] }).world().given)
    .parameter(0)
    .toEqualTypeOf<Given>()
})

test('editors show a description for every method', () => {
  const file = join(projectRoot, 'src/control/controls/worldControl.ts')
  const program = ts.createProgram([file], {
    strict: true,
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    noLib: true,
    types: [],
    allowImportingTsExtensions: true,
    noEmit: true,
  })
  const checker = program.getTypeChecker()
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file) as ts.SourceFile) as ts.Symbol)
  const described = ['WorldControlOf', 'ControlOf'].flatMap((name) => {
    const type = checker.getDeclaredTypeOfSymbol(exported.find((each) => each.name === name) as ts.Symbol)
    return checker.getPropertiesOfType(type).filter((each) => each.getDocumentationComment(checker).length > 0)
  })
  expect(described.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(operations)))
})
