import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { listen } from '../../src/adapters/listen.ts'
import { installed } from '../installed.ts'
import { mockOf } from '../mockOf.ts'
import { loaderOf } from './load.ts'
import type { Sdk } from './sdk.ts'
import { runSequence, type StepResult } from './sequence.ts'

/** Starts the mock of an SDK's document and runs the sequence against it. */
export async function runOne({ sdk, document, connect }: Sdk): Promise<readonly StepResult[]> {
  const [load, folder] = [await loaderOf(sdk), await installed(document.package)]
  const text = await readFile(join(folder, document.path), 'utf8')
  const { mock } = mockOf((document.path.endsWith('.json') ? JSON.parse(text) : parse(text)) as object)
  const { url, close } = await listen(mock, { port: 0 })
  try {
    return await runSequence(await connect(url, load))
  } finally {
    await close()
  }
}
