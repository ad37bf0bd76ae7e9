import type { Mock } from '../../src/control/mock.ts'
import { inferResources } from '../../src/infer/resources/resources.ts'
import type { Api } from '../../src/spec/api.ts'
import { Judge } from './judge.ts'
import type { DocumentResult, OperationResult } from './result.ts'

/** Judges every operation of a document, and counts roles and levels of evidence. */
export async function judgeAll(
  mock: Mock,
  api: Api,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Pick<DocumentResult, 'roles' | 'levels' | 'operations'>> {
  const judge = new Judge(mock, api)
  const operations: OperationResult[] = []
  for (const operation of judge.operations) {
    operations.push(await judge.judge(operation))
    onProgress(operations.length, judge.operations.length)
  }
  const inferred = inferResources(api).operations
  return { roles: countsOf(inferred.map(({ role }) => role)), levels: countsOf(inferred.map(({ level }) => level)), operations }
}

function countsOf(names: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]))
}
