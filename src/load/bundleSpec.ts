import { relative } from 'node:path'
import { bundle, createConfig, getLineColLocation, type NormalizedProblem } from '@redocly/openapi-core'
import { LoadError } from './loadError.ts'
import type { LoadedSpec } from './loadedSpec.ts'
import { isUrl } from './readText.ts'

/** Milliseconds to read all files of a document. */
const patience = 60_000
/** After the first few errors, users fix these and run the command again. */
const mostErrors = 10

/**
 * Bundles a document of several files into one. The user's Redocly configuration is not read: it could name plugins, and those
 * are code.
 *
 * @throws LoadError with the position of each reference that cannot be resolved
 */
export async function bundleSpec(from: string): Promise<LoadedSpec> {
  const { problems, bundle: bundled, fileDependencies } = await withTimeout(run(from), from)
  const files = [...fileDependencies].filter((file) => !isUrl(file))
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new LoadError(errors.slice(0, mostErrors).map(describe).join('\n'), { files })
  return { document: bundled.parsed as object, files }
}

async function run(from: string): ReturnType<typeof bundle> {
  try {
    return await bundle({ ref: from, config: await createConfig({ resolve: { doNotResolveExamples: true } }) })
  } catch (error) {
    throw error instanceof Error ? new LoadError(`${from}: ${error.message}`) : error
  }
}

function describe({ message, location: [first] }: NormalizedProblem): string {
  if (!first) return message
  const { start } = getLineColLocation(first)
  const { absoluteRef } = first.source
  const file = isUrl(absoluteRef) ? absoluteRef : relative(process.cwd(), absoluteRef)
  return `${file}:${start.line}:${start.col}: ${message}`
}

async function withTimeout<T>(work: Promise<T>, from: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    const error = new LoadError(`${from}: The document could not be read within ${patience / 1000} seconds.`, { unreachable: true })
    timer = setTimeout(() => reject(error), patience)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
