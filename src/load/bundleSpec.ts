import { relative, resolve } from 'node:path'
import { bundle, createConfig, getLineColLocation, makeDocumentFromString, type NormalizedProblem } from '@redocly/openapi-core'
import { isReference, lookUp } from '../document/references.ts'
import type { CircularReferences } from './circularReferences.ts'
import { LoadError } from './loadError.ts'
import { LostDigits } from './text/lostDigits.ts'
import { parseYaml } from './text/parseText.ts'
import type { LoadedSpec } from './loadedSpec.ts'
import { placeIdentifiers } from './identifiersOfFiles.ts'
import { isUrl } from './text/readText.ts'
import { ReferenceResolver, type ResolverOptions } from './referenceResolver.ts'
import { specName } from './specName.ts'

/** The longest time to read all files of a document, in milliseconds. */
const patience = 60_000
/** The most errors in one message. Users fix the first few, then run the command again. */
const mostErrors = 10

/** The text of a document, and its path or URL. */
export interface RootText {
  readonly from: string
  readonly text: string
}

type Bundled = Awaited<ReturnType<typeof bundle>>

/**
 * Bundles a document of several files into one. The user's Redocly configuration is not read, because it could name plugins, which are
 * code.
 *
 * @throws LoadError with the position of each reference that cannot be resolved
 */
export async function bundleSpec(root: RootText, options: Omit<ResolverOptions, 'digits'>): Promise<LoadedSpec> {
  const { from } = root
  const digits = new LostDigits()
  const resolver = new ReferenceResolver({ ...options, digits })
  const { problems, bundle: bundled, fileDependencies } = await withTimeout(run(root, resolver, digits), from)
  const files = [...(isUrl(from) ? [] : [resolve(from)]), ...[...fileDependencies].filter((file) => !isUrl(file))]
  const errors = problems.filter((each) => each.severity === 'error' && !options.isInside(refOf(each)) && !isDanglingIn(root, each))
  const [unreachable] = resolver.unreachable
  if (unreachable) throw new LoadError(unreachable.message, { unreachable: true, files })
  if (errors.length > 0) {
    const shown = errors.filter((each) => !namesMistakeElsewhere(each)).slice(0, mostErrors)
    throw new LoadError((await Promise.all(shown.map((each) => describe(each, resolver.circular)))).join('\n'), { files })
  }
  digits.restore()
  resolver.circular.restore()
  return { name: specName(from), document: bundled.parsed as object, from, files, origins: resolver.origins }
}

async function run({ from, text }: RootText, externalRefResolver: ReferenceResolver, digits: LostDigits): Promise<Bundled> {
  try {
    const config = await createConfig({ resolve: { doNotResolveExamples: true } })
    const doc = makeDocumentFromString(text.replaceAll('\r\n', '\n'), isUrl(from) ? from : resolve(from))
    await digits.note(doc.parsed, text)
    if (mayHaveIdentifiers(doc.parsed)) await placeIdentifiers(doc, (base, ref) => externalRefResolver.tryResolve(base, ref))
    externalRefResolver.circular.add(doc.source.absoluteRef, doc.parsed)
    return await bundle({ doc, config, externalRefResolver })
  } catch (error) {
    throw error instanceof Error ? new LoadError(`${from}: ${error.message}`) : error
  }
}

/** Only OpenAPI 3.1 knows `$id` and `$anchor`. */
function mayHaveIdentifiers(parsed: unknown): boolean {
  const { openapi } = parsed as { readonly openapi?: unknown }
  return typeof openapi === 'string' && !openapi.startsWith('3.0')
}

/** The reference that a problem is about. Empty if it is about something else. */
function refOf({ location: [first] }: NormalizedProblem): string {
  if (first?.pointer === undefined) return ''
  const { parsed } = makeDocumentFromString(first.source.body, first.source.absoluteRef) as { readonly parsed: object }
  const node = lookUp(parsed, first.pointer)
  return isReference(node) ? node.$ref : typeof node === 'string' ? node : ''
}

/** Whether this is a reference inside the root file to a part that it does not have. It stays as it is, as in a document of one file. */
function isDanglingIn({ from }: RootText, problem: NormalizedProblem): boolean {
  return problem.location[0]?.source.absoluteRef === (isUrl(from) ? from : resolve(from)) && refOf(problem).startsWith('#')
}

/** Whether a problem repeats that another file cannot be parsed. The parser is quoted with the file and the place in it. */
function namesMistakeElsewhere({ message }: NormalizedProblem): boolean {
  return !message.startsWith(failedToParse) && / in "[^"]+" \(\d+:\d+\)$/.test(message)
}

const failedToParse = 'Failed to parse'

/** Messages of Redocly about references give the reason after a colon, if there is one, but not the reference. */
async function describe(problem: NormalizedProblem, circular: CircularReferences): Promise<string> {
  const {
    location: [first],
  } = problem
  const message = messageOf(problem, circular)
  if (!first) return message
  const { source } = first
  const file = isUrl(source.absoluteRef) ? source.absoluteRef : relative(process.cwd(), source.absoluteRef)
  const mistake = message.startsWith(failedToParse) ? await mistakeIn(source.body, file) : undefined
  const { start } = getLineColLocation(first)
  return mistake ?? `${file}:${start.line}:${start.col}: ${message}`
}

/** What is wrong with a file that cannot be parsed, with its place. */
async function mistakeIn(text: string, file: string): Promise<string | undefined> {
  return parseYaml(text, file).then(
    () => undefined,
    (error: LoadError) => error.message,
  )
}

function messageOf(problem: NormalizedProblem, circular: CircularReferences): string {
  const ref = refOf(problem)
  if (ref === '') return problem.message
  const [first] = problem.location
  const isCircular = first?.pointer !== undefined && circular.has(first.source.absoluteRef, first.pointer)
  const found = `The reference "${ref}" ${isCircular ? 'leads back to itself' : 'does not resolve'}`
  return problem.message.replace(/^Can't resolve \$ref$/, `${found}.`).replace(/^Can't resolve \$ref/, found)
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
