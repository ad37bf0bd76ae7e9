import { relative } from 'node:path'
import { bundle, createConfig, getLineColLocation, HandledError, YamlParseError, type NormalizedProblem } from '@redocly/openapi-core'
import { isUrl, LoadError, type Loaded } from './load.ts'

const patience = 60_000

/**
 * Joins a document of several files into one. No configuration of the user's is read: it could name plugins, which
 * are code.
 *
 * @throws LoadError with the place of each reference that cannot be resolved
 */
export async function bundleSpec(from: string): Promise<Loaded> {
  const { problems, bundle: bundled, fileDependencies } = await within(patience, from, run(from))
  const files = [...fileDependencies].filter((file) => !isUrl(file))
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new LoadError(
      errors
        .slice(0, 10)
        .map((each) => describe(each))
        .join('\n'),
      { files },
    )
  return { document: bundled.parsed as object, files }
}

async function run(from: string): ReturnType<typeof bundle> {
  try {
    return await bundle({ ref: from, config: await createConfig({}) })
  } catch (error) {
    if (error instanceof HandledError || error instanceof YamlParseError || error instanceof Error)
      throw new LoadError(`${from}: ${error.message}`)
    throw error
  }
}

function describe({ message, location }: NormalizedProblem): string {
  const [place] = location
  if (!place) return message
  const { start } = getLineColLocation(place)
  const { absoluteRef } = place.source
  const file = isUrl(absoluteRef) ? absoluteRef : relative(process.cwd(), absoluteRef)
  return `${file}:${start.line}:${start.col}: ${message}`
}

async function within<T>(milliseconds: number, from: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new LoadError(`${from}: was not read within ${milliseconds / 1000} seconds.`, { unreachable: true })),
      milliseconds,
    )
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
