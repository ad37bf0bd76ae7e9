import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { isObject } from '../../document/lenient.ts'
import { makeFolder } from '../../load/makeFolder.ts'
import type { VerifyResult } from '../../verify/result/result.ts'
import { resultsOf, withResults, type KeptRuns } from './keptRuns.ts'

/**
 * Where the last results of `tally verify` are: in the nearest `node_modules/.cache`, or in the user's own cache. They are a cache, because
 * anybody can run it again, and they change with each run. Each project has a folder of its own, since several may share a cache.
 */
export function runsFolder(from: string = process.cwd()): string {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules')
    if (existsSync(modules)) return runsIn(join(modules, '.cache'), folder)
    if (folder === dirname(folder)) break
  }
  const { XDG_CACHE_HOME: cache, LOCALAPPDATA: local } = process.env
  return runsIn(cache ?? local ?? join(homedir(), '.cache'), resolve(from))
}

function runsIn(cache: string, project: string): string {
  return join(cache, 'tallystick', 'runs', createHash('sha256').update(project).digest('hex').slice(0, 16))
}

/** The last results of a provider's pacts. Undefined if there are none, or they cannot be read. */
export async function readRuns(folder: string, provider: string): Promise<KeptRuns | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(fileOf(folder, provider), 'utf8'))
    return isObject(value) && value['provider'] === provider ? (value as unknown as KeptRuns) : undefined
  } catch {
    return undefined
  }
}

/** Keeps the results of a run against the spec or the mock. Does nothing if they cannot be written: nobody asked for them. */
export async function keepRuns(folder: string, { target, providers }: VerifyResult, date: string): Promise<void> {
  if (target !== 'spec' && target !== 'mock') return
  for (const each of providers) {
    const results = resultsOf(each, date)
    if (results.length === 0) continue
    const known = await readRuns(folder, each.provider)
    const runs = { ...known, provider: each.provider, [target]: withResults(known?.[target], results) }
    await replace(fileOf(folder, each.provider), runs).catch(() => {})
  }
}

function fileOf(folder: string, provider: string): string {
  return join(folder, `${encodeURIComponent(provider)}.json`)
}

/** A reader gets either the old file or the new one, never half of it. */
async function replace(file: string, runs: KeptRuns): Promise<void> {
  await makeFolder(dirname(file))
  const draft = `${file}.${process.pid}.tmp`
  await writeFile(draft, JSON.stringify(runs))
  await rename(draft, file)
}
