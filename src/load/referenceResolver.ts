import { decodePercent } from '../document/percentEncoding.ts'
import { existsSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BaseResolver, ResolveError, Source, type Document, type YamlParseError } from '@redocly/openapi-core'
import { CircularReferences } from './circularReferences.ts'
import { LoadError } from './loadError.ts'
import type { LostDigits } from './text/lostDigits.ts'
import { Origins } from './origins.ts'
import { isUrl, readText } from './text/readText.ts'

export interface ResolverOptions {
  /** Origins that remote documents may refer to besides their own. */
  readonly allowRefs: readonly string[]
  /** Whether a reference names a schema of the document by its `$id`, so that no file has to be read. */
  readonly isInside: (ref: string) => boolean
  /** Notes the exact numbers in the documents. */
  readonly digits: LostDigits
}

/**
 * Reads the documents that references lead to. A document from a server may refer only to its own origin and to the allowed ones. Otherwise
 * it could make this process read local files, or send requests to servers that only this machine can reach.
 */
export class ReferenceResolver extends BaseResolver {
  readonly #options: ResolverOptions
  /** Errors of servers that did not answer. */
  readonly unreachable: LoadError[] = []
  readonly origins = new Origins()
  readonly circular = new CircularReferences((base, ref) => this.resolveExternalRef(base, ref))

  constructor(options: ResolverOptions) {
    super({ http: { headers: [] } })
    this.#options = options
  }

  override resolveExternalRef(base: string | null, ref: string): string {
    if (isUrl(ref)) return ref
    if (base !== null && isUrl(base)) return URL.parse(ref, base)?.href ?? ref
    if (/^file:/i.test(ref)) return URL.canParse(ref) ? pathOf(ref) : ref
    const folder = base === null ? process.cwd() : dirname(base)
    const literal = resolve(folder, ref)
    return existsSync(literal) ? literal : resolve(folder, decodePercent(ref))
  }

  /** The document that a reference leads to. Undefined if it cannot be read. */
  async tryResolve(base: string, ref: string): Promise<Document | undefined> {
    try {
      const document = await this.resolveDocument(base, ref.split('#')[0] ?? '')
      return 'parsed' in document ? document : undefined
    } catch {
      return undefined
    }
  }

  override async resolveDocument<T = unknown>(
    base: string | null,
    ref: string,
    isRoot = false,
  ): Promise<Document<T> | ResolveError | YamlParseError> {
    if (this.#options.isInside(ref)) throw new ResolveError(new Error('The reference leads to an $id.'))
    const target = this.resolveExternalRef(base, ref)
    if (base !== null && isUrl(base) && !this.#mayRefer(base, target)) throw new ResolveError(new Error(refusal(base, target)))
    const document = await super.resolveDocument<T>(base, ref, isRoot)
    if ('parsed' in document) await this.#options.digits.note(document.parsed, document.source.body)
    if ('parsed' in document) this.circular.add(document.source.absoluteRef, document.parsed)
    if ('parsed' in document) this.origins.note(document.parsed, placeOf(document.source.absoluteRef))
    return document
  }

  override async loadExternalRef(target: string): Promise<Source> {
    try {
      const text = await readText(target, (url) => this.#mayRefer(target, url))
      return new Source(target, text.replaceAll('\r\n', '\n'))
    } catch (error) {
      if (error instanceof LoadError && error.unreachable) this.unreachable.push(error)
      throw new ResolveError(error as Error)
    }
  }

  #mayRefer(base: string, target: string): boolean {
    if (!isUrl(target)) return false
    const { origin } = new URL(target)
    return origin === new URL(base).origin || this.#options.allowRefs.includes(origin)
  }
}

function refusal(base: string, target: string): string {
  const { origin } = new URL(base)
  if (!isUrl(target)) return `a document from ${origin} may not refer to ${target}`
  return `a document from ${origin} may not refer to ${new URL(target).origin}; allow it with --allow-refs ${new URL(target).origin}`
}

/** The path of a file relative to the current folder, as in messages. */
function placeOf(file: string): string {
  return isUrl(file) ? file : relative(process.cwd(), file)
}

function pathOf(url: string): string {
  try {
    return fileURLToPath(url)
  } catch {
    return url
  }
}
