import { expect, test } from 'vitest'
import { chunkGroups } from '../../src/codegen/chunks.ts'

/** What each module imports. */
const imports: Readonly<Record<string, readonly string[]>> = {
  '/src/index.ts': ['/src/engine.ts', '/src/schema.ts', 'ajv'],
  '/src/clientCheck.ts': ['/src/schema.ts', '/src/checked.ts'],
  '/src/cli/commands/mock.ts': ['/src/index.ts', '/src/greeting.ts', '/src/late.ts'],
}
const entries = new Set(['/src/index.ts', '/src/clientCheck.ts'])

const chunkOf = (id: string): string | null => {
  const context = {
    getModuleInfo: (each: string) => ({
      isEntry: entries.has(each),
      importedIds: imports[each] ?? [],
      dynamicImporters: each === '/src/late.ts' ? ['/src/index.ts'] : [],
    }),
  }
  for (const { name } of chunkGroups('/')) {
    const found = (name as (id: string, context: object) => string | null)(id, context)
    if (found !== null) return found
  }
  return null
}

test('a module is in the chunk of the smallest start that needs it', () => {
  expect(['/src/schema.ts', '/src/engine.ts', '/src/greeting.ts'].map(chunkOf)).toEqual(['clientCheck', 'library', 'mock'])
})

test('entries, modules that are loaded on demand, and modules that no mock needs are in none of these chunks', () => {
  expect(['/src/index.ts', '/src/late.ts', '/src/checked.ts'].map(chunkOf)).toEqual([null, null, null])
})
