import type { OpenApiDocument } from '../../document/document.ts'
import { fieldsOf, type JsonObject } from '../../document/lenient.ts'
import { pointerPart, referencePart } from '../../document/references.ts'
import type { Direction } from '../../schema/reading/normalise.ts'

/** A component for one direction. */
interface Version {
  readonly ref: string
  readonly direction: Direction
  schema: JsonObject
  /** The references in it. */
  readonly refs: Set<string>
}

export interface VersionSource {
  /** Copies the schema that a reference leads to, for one direction. */
  copy(ref: string, direction: Direction): JsonObject
  isKnown(ref: string): boolean
}

const plainReference = /^#\/components\/schemas\/([^/]+)$/

/**
 * The components that types are generated from. If a component differs between requests and replies, and is used in both, the version for
 * requests gets a name of its own. A schema elsewhere in the document becomes a component when something refers to it.
 */
export class ComponentVersions {
  readonly #document: OpenApiDocument
  readonly #source: VersionSource
  readonly #versions = new Map<string, Version>()
  /** References to components that have no name yet. */
  readonly #waiting: { readonly reference: JsonObject; readonly ref: string; readonly direction: Direction }[] = []
  /** The versions that are being copied, the innermost one last. */
  readonly #open: Version[] = []
  readonly #names = new Map<string, string>()
  readonly #taken: Set<string>

  constructor(document: OpenApiDocument, source: VersionSource) {
    this.#document = document
    this.#source = source
    this.#taken = new Set(this.#declared())
  }

  /** A reference to a component. The component gets its name when all components are known. */
  reference(ref: string, direction: Direction): JsonObject {
    if (!this.#source.isKnown(ref)) return {}
    this.#open.at(-1)?.refs.add(ref)
    this.#version(ref, direction)
    // Until then it is a text by which versions are compared.
    const reference = { $ref: ref }
    this.#waiting.push({ reference, ref, direction })
    return reference
  }

  /** All components, also those that nothing refers to. Call this once, after everything else has been copied. */
  components(): JsonObject {
    const isReplied = new Set(this.#refsOf('response'))
    const isRequested = new Set(this.#refsOf('request'))
    const declared = this.#declared().map((name) => `#/components/schemas/${pointerPart(name)}`)
    for (const ref of declared) if (!isReplied.has(ref) && !isRequested.has(ref)) this.#version(ref, 'response')
    const differing = this.#differing()
    const refs = new Set([...declared, ...[...this.#versions.values()].map(({ ref }) => ref)])
    const components: JsonObject = {}
    const requestNames = new Map<string, string>()
    for (const ref of refs) {
      const isOfRequests = isRequested.has(ref) && !isReplied.has(ref)
      const main = this.#versions.get(`${isOfRequests ? 'request' : 'response'} ${ref}`)
      components[this.#nameOf(ref)] = main?.schema ?? {}
      const request = this.#versions.get(`request ${ref}`)
      if (isOfRequests || !request || !differing.has(ref)) continue
      const name = this.#freeName(`${this.#nameOf(ref)}Request`)
      requestNames.set(ref, name)
      components[name] = request.schema
    }
    for (const { reference, ref, direction } of this.#waiting) {
      const name = (direction === 'request' ? requestNames.get(ref) : undefined) ?? this.#nameOf(ref)
      reference['$ref'] = `#/components/schemas/${pointerPart(name)}`
    }
    return components
  }

  #declared(): string[] {
    return fieldsOf(this.#document.components?.['schemas'] as JsonObject | undefined).map(([name]) => name)
  }

  #refsOf(direction: Direction): string[] {
    return [...this.#versions.values()].filter((each) => each.direction === direction).map(({ ref }) => ref)
  }

  #version(ref: string, direction: Direction): void {
    const key = `${direction} ${ref}`
    if (this.#versions.has(key)) return
    const version: Version = { ref, direction, schema: {}, refs: new Set() }
    this.#versions.set(key, version)
    this.#open.push(version)
    version.schema = this.#source.copy(ref, direction)
    this.#open.pop()
  }

  /** The references whose two versions differ, themselves or in what they refer to. */
  #differing(): ReadonlySet<string> {
    const differing = new Set<string>()
    const pairs = this.#refsOf('request').flatMap((ref) => {
      const [request, response] = [this.#versions.get(`request ${ref}`), this.#versions.get(`response ${ref}`)]
      return request && response ? [{ ref, request, response }] : []
    })
    for (const { ref, request, response } of pairs)
      if (JSON.stringify(request.schema) !== JSON.stringify(response.schema)) differing.add(ref)
    for (let size = -1; size !== differing.size;) {
      size = differing.size
      for (const { ref, request } of pairs) if ([...request.refs].some((each) => differing.has(each))) differing.add(ref)
    }
    return differing
  }

  #nameOf(ref: string): string {
    let name = this.#names.get(ref)
    if (name === undefined) this.#names.set(ref, (name = this.#declaredName(ref) ?? this.#freeName(lastName(ref))))
    return name
  }

  #declaredName(ref: string): string | undefined {
    const [, part] = plainReference.exec(ref) ?? []
    return part === undefined ? undefined : referencePart(part)
  }

  #freeName(wanted: string): string {
    let name = wanted
    for (let number = 2; this.#taken.has(name); number += 1) name = `${wanted}${number}`
    this.#taken.add(name)
    return name
  }
}

function lastName(ref: string): string {
  return (ref.split('/').at(-1) ?? '').replace(/\W/g, '') || 'Schema'
}
