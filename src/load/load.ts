import { readFile, stat } from 'node:fs/promises'

/** Says that a spec could not be read: where (file, line, column) and why. */
export class LoadError extends Error {
  /** The other side did not answer, or not with a document. */
  readonly unreachable: boolean
  /** Other files that the spec refers to, also those that are not there: writing one of them may be the cure. */
  readonly files: readonly string[]
  constructor(message: string, { unreachable = false, files = [] }: { unreachable?: boolean; files?: readonly string[] } = {}) {
    super(message)
    this.unreachable = unreachable
    this.files = files
  }
}

/** A document, and the files it was read from: absolute paths or as given, none for what came by URL. */
export interface Loaded {
  readonly document: object
  readonly files: readonly string[]
}

const longestDocument = 100_000_000
const patience = 30_000
/** A document may repeat parts by alias, but not until it has eaten the memory. */
const mostAliases = 1_000

/**
 * Reads an OpenAPI document from a path or an http(s) URL, JSON or YAML; one of several files is bundled into one.
 *
 * @throws LoadError
 */
export async function loadSpec(from: string): Promise<Loaded> {
  const text = await readText(from)
  const document = await parseText(text, from)
  if (hasOutsideReference(document)) return (await import('./bundle.ts')).bundleSpec(from)
  return { document, files: isUrl(from) ? [] : [from] }
}

export function isUrl(from: string): boolean {
  return /^https?:\/\//i.test(from)
}

async function readText(from: string): Promise<string> {
  if (isUrl(from)) return fetchText(from)
  try {
    const { size } = await stat(from)
    if (size > longestDocument) throw new LoadError(`${from}: the file has more than ${longestDocument} bytes.`)
    return await readFile(from, 'utf8')
  } catch (error) {
    if (error instanceof LoadError) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new LoadError(code === 'ENOENT' ? `${from}: there is no such file.` : `${from}: cannot be read (${code}).`)
  }
}

async function fetchText(url: string): Promise<string> {
  const parsed = URL.parse(url)
  if (!parsed) throw new LoadError(`${url}: this is no URL; one is such as https://example.com/openapi.yaml.`)
  if (parsed.username !== '' || parsed.password !== '')
    throw new LoadError(`${parsed.origin}${parsed.pathname}: documents are not fetched with a user name or password in the URL.`)
  let response: Response
  try {
    response = await fetch(url, {
      signal: AbortSignal.timeout(patience),
      headers: { accept: 'application/json, application/yaml, text/yaml, */*' },
    })
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } }
    throw new LoadError(`${url}: did not answer (${cause?.code ?? message}).`, { unreachable: true })
  }
  if (!response.ok) throw new LoadError(`${url}: answered ${response.status}.`, { unreachable: true })
  return response.text()
}

/** JSON has a parser of its own, since YAML's takes eighty times as long on a large document. */
async function parseText(text: string, from: string): Promise<object> {
  const value: unknown = (/^\s*[{[]/.test(text) ? tryJson(text) : undefined) ?? (await parseYaml(text, from))
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LoadError(`${from}:1:1: this is not an OpenAPI document: it is no object.`)
  return value
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads YAML, and so JSON too; an empty text is null.
 *
 * @param from what the text is called in messages
 * @throws LoadError with line and column
 */
export async function parseYaml(text: string, from: string): Promise<unknown> {
  const { LineCounter, parseDocument } = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false, merge: true })
  const [error] = document.errors
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    throw new LoadError(`${from}:${line}:${col}: ${error.message}`)
  }
  try {
    return document.toJS({ maxAliasCount: mostAliases })
  } catch (failure) {
    throw new LoadError(`${from}: ${(failure as Error).message}`)
  }
}

/** Whether a reference leads out of the document. */
function hasOutsideReference(document: object): boolean {
  const rest: unknown[] = [document]
  const seen = new Set<unknown>()
  while (rest.length > 0) {
    const value = rest.pop()
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    const { $ref } = value as { $ref?: unknown }
    if (typeof $ref === 'string' && !$ref.startsWith('#')) return true
    rest.push(...Object.values(value))
  }
  return false
}

/** The line and column of a JSON pointer in a document, for messages; 1:1 where it cannot be found. */
export async function positionOf(from: string, pointer: string): Promise<string> {
  const { LineCounter, parseDocument } = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(isUrl(from) ? await fetchText(from) : await readFile(from, 'utf8'), { lineCounter })
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined
  const { line, col } = lineCounter.linePos(node?.range?.[0] ?? 0)
  return `${from}:${line}:${col}`
}
