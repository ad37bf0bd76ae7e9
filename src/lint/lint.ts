import type { OpenApiDocument } from '../document/document.ts'
import { distinct, type Finding } from '../document/finding.ts'
import { partOf, walk } from '../document/walk/walk.ts'
import { circleCheck } from './circles.ts'
import { lintExamples } from './examples.ts'
import { checkFields } from './fields.ts'
import { checkOperations } from './operations.ts'
import { referenceCheck } from './references.ts'
import { checkSchema } from './schemas.ts'
import { checkExternalExample, checkShape } from './shapes.ts'

/**
 * Finds what is wrong with a document, in one walk over it. With `examples`, examples are checked too. That compiles every schema that has
 * one, which takes time for a large document.
 *
 * @example lint(document, { examples: true }).map(findingWords)
 */
export function lint(document: OpenApiDocument, { examples = false }: { readonly examples?: boolean } = {}): Finding[] {
  const found: Finding[] = []
  const note = (findings: readonly Finding[]): void => {
    if (findings.length > 0) found.push(...findings)
  }
  const checkReference = referenceCheck(document)
  const checkCircles = circleCheck(document)
  for (const part of walk([partOf(document)])) {
    const { kind, named } = part
    note(checkReference(part))
    if (kind !== 'schema') {
      note(checkShape(part))
      note(checkFields(part))
      note(checkExternalExample(part))
    } else if (!named) {
      note(checkSchema(document, part))
      note(checkCircles(part))
    }
  }
  // A path item's parameter is seen by each of its operations.
  return distinct([
    ...found,
    ...checkOperations(document),
    ...(examples ? [...lintExamples(document)].filter((each) => each !== undefined) : []),
  ])
}
