import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isObject } from '../../document/lenient.ts'
import { mergeEvidence, type ProviderEvidence } from './ledger.ts'
import { makeFolder } from '../../load/makeFolder.ts'
import { VerifyError } from '../../verify/verifyError.ts'

/**
 * Reads the evidence of every provider in a folder; a missing folder has none.
 *
 * @throws VerifyError if a file does not hold evidence
 */
export async function readEvidenceFiles(folder: string): Promise<ReadonlyMap<string, ProviderEvidence>> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new VerifyError(`${folder}: the evidence cannot be read (${error.code}).`)
  })
  const files = names.filter((name) => name.endsWith('.json')).toSorted()
  const all = await Promise.all(files.map(async (name) => parseEvidence(await readFile(join(folder, name), 'utf8'), join(folder, name))))
  return new Map(all.map((each) => [each.provider, each]))
}

/**
 * Adds what a run has found to the file of its provider, sorted, so that the same findings make the same file. Returns the
 * file, and whether it has changed.
 *
 * @throws VerifyError if the file does not hold evidence; an error of the file system if it cannot be written
 */
export async function writeEvidence(
  folder: string,
  found: ProviderEvidence,
): Promise<{ readonly file: string; readonly changed: boolean }> {
  const file = join(folder, `${encodeURIComponent(found.provider)}.json`)
  const before = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  const text = `${JSON.stringify(mergeEvidence(before === undefined ? undefined : parseEvidence(before, file), found), undefined, 2)}\n`
  if (text === before) return { file, changed: false }
  await makeFolder(folder)
  // A reader gets either the old file or the new one, never half of it.
  const draft = `${file}.${process.pid}.tmp`
  await writeFile(draft, text)
  await rename(draft, file)
  return { file, changed: true }
}

function parseEvidence(text: string, file: string): ProviderEvidence {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new VerifyError(`${file}: not JSON: ${(error as Error).message}`)
  }
  if (!isEvidence(value)) throw new VerifyError(`${file}: not evidence; expected a file written by "tally verify --against sandbox".`)
  return value
}

function isEvidence(value: unknown): value is ProviderEvidence {
  if (!isObject(value) || typeof value['provider'] !== 'string') return false
  const { decisions, interactions } = value
  return isObject(decisions) && Object.values(decisions).every(isFinding) && Array.isArray(interactions) && interactions.every(isFinding)
}

function isFinding(value: unknown): boolean {
  return isObject(value) && ['outcome', 'date', 'sandbox'].every((name) => typeof value[name] === 'string')
}
