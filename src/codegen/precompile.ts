import standalone from 'ajv/dist/standalone/index.js'
import { compile } from '../spec/api.ts'
import type { OpenApiDocument, Schema } from '../document/document.ts'
import type { Finding } from '../document/finding.ts'
import { findingWords } from '../document/findingWords.ts'
import { Registry } from '../schema/compiling/registry.ts'
import type { Direction } from '../schema/reading/normalise.ts'
import { Validators, type Check } from '../schema/compiling/validators.ts'

/**
 * Compiles the validators of a document in advance, as the source of an ES module, for pages whose content security policy forbids `eval`.
 * The module imports nothing: it gets its dependencies by name through the `require` that it is called with.
 */
export function precompile(document: OpenApiDocument): string {
  const recorder = recorderOf(document)
  const modules = [true, false].map((all) => `  ${all ? 'thorough' : 'brief'}(exports, require) {\n${codeOf(recorder, all)}\n  },`)
  return `export const validators = {\n${modules.join('\n')}\n}\n`
}

interface Wanted {
  readonly schema: Schema
  readonly pointer: string
  readonly direction: Direction
}

/** Records every schema that an operation validates against. */
class SchemaRecorder extends Validators {
  readonly wanted: Wanted[] = []

  override check(schema: Schema, pointer: string, direction: Direction): Check {
    this.wanted.push({ schema, pointer, direction })
    return super.check(schema, pointer, direction)
  }
}

function recorderOf(document: OpenApiDocument): SchemaRecorder {
  const recorder = new SchemaRecorder(document)
  for (const operation of compile(document, recorder).operations) {
    void operation.bodies
    operation.checkParameters({ path: {}, query: {}, header: {}, cookie: {} })
    for (let status = 200; status < 600; status += 1) operation.response(status)
  }
  return recorder
}

function codeOf({ schemas, wanted }: SchemaRecorder, all: boolean): string {
  const registry = new Registry(schemas, { all, report: refuse, source: true })
  /** Ids by the text of the schema, because many operations share the schema of their error replies. */
  const ids = new Map<string, string>()
  const exported: Record<string, string> = {}
  for (const { schema, pointer, direction } of wanted) {
    const converted = registry.convert(schema, pointer, direction)
    const text = JSON.stringify(converted)
    let id = ids.get(text)
    if (id === undefined) {
      ids.set(text, (id = `urn:check:${ids.size}`))
      registry.ajv.addSchema(converted as object, id)
    }
    exported[`${direction} ${pointer}`] = id
  }
  return standalone.default(registry.ajv, exported)
}

function refuse(found: Finding): void {
  throw new Error(`${found.at}: ${findingWords(found).message}`)
}
