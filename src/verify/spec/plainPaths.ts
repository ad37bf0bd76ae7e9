import type { OpenApiDocument } from '../../document/document.ts'
import { fieldsOf } from '../../document/lenient.ts'

/** What begins a segment that stands for a query or fragment. */
const mark = '~~'

/**
 * The same document without queries and fragments in its paths, such as `/#Action=Make`. The comparator takes them for a part of the path
 * and finds no request for it, so each becomes a segment at the end, which requests get too.
 */
export function withPlainPaths(document: OpenApiDocument): OpenApiDocument {
  const paths = fieldsOf(document.paths)
  if (!paths.some(([path]) => /[?#]/.test(path))) return document
  const plain = paths.map(([path, item]) => [path.replace(/[?#].*$/s, '') + segmentFor(path), item] as const)
  return { ...document, paths: Object.fromEntries(plain) } as OpenApiDocument
}

/** The segment for the query or fragment of a path; empty if it has none. */
export function segmentFor(path: string): string {
  const start = path.search(/[?#]/)
  return start < 0 ? '' : `/${mark}${Buffer.from(path.slice(start)).toString('hex')}`
}

/** A path as the document has it. */
export function withoutSegment(path: string): string {
  const [plain = '', hex] = path.split(`/${mark}`)
  return hex === undefined ? path : plain + Buffer.from(hex, 'hex').toString()
}
