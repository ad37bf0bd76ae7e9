import type { OpenApiDocument } from '../document/document.ts'
import { partOf, walk } from '../document/walk.ts'
import type { Finding } from './finding.ts'
import { checkOperations } from './operations.ts'
import { referenceCheck } from './references.ts'
import { checkSchema } from './schemas.ts'
import { checkExternalExample, checkShape } from './shapes.ts'

/**
 * What is wrong with a document, as far as one walk over it tells: nothing is compiled.
 *
 * @example lint(document).map(findingWords)
 */
export function lint(document: OpenApiDocument): Finding[] {
  const found: Finding[] = []
  const checkReference = referenceCheck(document)
  for (const part of walk([partOf(document)])) {
    const wrong = part.kind === 'schema' ? checkSchema(document, part) : [...checkShape(part), ...checkExternalExample(part)]
    found.push(...checkReference(part), ...wrong)
  }
  return distinct([...found, ...checkOperations(document)])
}

/** A path item's parameter is seen by each of its operations. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((each) => [`${each.code} ${each.at} ${JSON.stringify(each.values)}`, each])).values()]
}
