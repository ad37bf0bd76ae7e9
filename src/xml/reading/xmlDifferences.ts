import { pointerPart } from '../../document/references.ts'
import type { Violation } from '../../schema/violation.ts'
import type { XmlElement, XmlName } from './xmlElement.ts'
import { encodeName } from '../xmlNames.ts'
import type { XmlHints, XmlSchema } from '../xmlSchema.ts'

/** The place of a value within the document. Undefined for the root. */
export interface Spot {
  readonly within: Spot | undefined
  readonly part: string | number
}

const mostReported = 30

/** Collects the places where a document does not follow the `xml` objects of its schema. */
export class Differences {
  readonly violations: Violation[] = []

  report(spot: Spot | undefined, message: string): void {
    if (this.violations.length < mostReported) this.violations.push({ code: 'rule', at: `/body${pointerOf(spot)}`, message })
  }

  checkRoot(root: XmlElement, { hints, choices }: XmlSchema): void {
    const { name } = hints
    const names = [name, ...choices.map((each) => each.hints.name)].filter((each) => each !== undefined)
    const isNamed = name === undefined || names.some((each) => encodeName(each.replace(/^[^:]*:/, '')) === root.local)
    if (!isNamed) this.report(undefined, `has another root element than <${name}>`)
    else this.checkNamespace(root, hints, undefined)
  }

  checkNamespace(name: XmlName, { namespace }: Pick<XmlHints, 'namespace'>, spot: Spot | undefined): void {
    if (namespace !== undefined && name.uri !== namespace) this.report(spot, `is not in the namespace ${namespace}`)
  }
}

function pointerOf(spot: Spot | undefined): string {
  let pointer = ''
  for (let at = spot; at; at = at.within) pointer = `/${pointerPart(String(at.part))}${pointer}`
  return pointer
}
