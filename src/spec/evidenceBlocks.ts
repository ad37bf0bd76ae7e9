import type { OpenApiDocument } from './document.ts'
import { isObject } from './lenient.ts'
import { pointerPart } from './references.ts'

/** An `x-evidence` as it stands in a document, whatever it holds. */
export interface EvidenceBlock {
  /** JSON pointer of the `x-evidence` itself. */
  readonly at: string
  readonly value: unknown
}

const extension = 'x-evidence'
/** What stands there is an example or a value, in which a name means nothing. */
const data = words('const dataValue default enum example value')
/** Schemas by names that anybody may choose, be it `default` or `x-evidence`. */
const schemasByName = words('$defs definitions dependentSchemas patternProperties properties schemas')
/** What else stands by name or status, so that `default` is one of these; an extension among them is an extension. */
const othersByName = words(
  'callbacks content encoding examples headers links parameters pathItems paths requestBodies responses securitySchemes variables webhooks',
)

/** Every `x-evidence` of a document, in its order, also where no statement rests on it; one that stands at several places counts once. */
export function evidenceBlocks(document: OpenApiDocument): EvidenceBlock[] {
  const found: EvidenceBlock[] = []
  const seen = new Set<unknown>()
  const walk = (node: unknown, at: string, holder?: string): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return
    seen.add(node)
    for (const [name, value] of Object.entries(node)) {
      const place = `${at}/${pointerPart(name)}`
      if (name === extension && !schemasByName.has(holder ?? '')) found.push({ at: place, value })
      else if (holder !== undefined) walk(value, place)
      else if (!isData(name, value)) walk(value, place, schemasByName.has(name) || othersByName.has(name) ? name : undefined)
    }
  }
  walk(document, '')
  return found
}

/** The `examples` of a schema are values, those of a media type are objects of the document by name. */
function isData(name: string, value: unknown): boolean {
  return data.has(name) || (name === 'examples' && !isObject(value))
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}
