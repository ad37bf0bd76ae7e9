import { chooseFor, type Candidate } from '../choose.ts'
import type { XmlElement } from './xmlElement.ts'
import type { Layouts } from '../layout.ts'
import { encodeName } from '../xmlNames.ts'
import type { XmlSchema } from '../xmlSchema.ts'

/** The alternative for an element: by its name, or by its fields. */
export function choiceFor(element: XmlElement, schema: XmlSchema, layouts: Layouts): XmlSchema | undefined {
  const { choices } = schema
  if (choices.length < 2) return undefined
  const named = choices.filter(({ hints }) => hints.name !== undefined && encodeName(hints.name) === element.local)
  return named.length === 1 ? named[0] : chooseFor(named.length > 0 ? named : choices, candidateOf(element, layouts))
}

function candidateOf({ attributes, children }: XmlElement, layouts: Layouts): Candidate {
  const known = new Map<XmlSchema, Map<string, string>>()
  const textsOf = (choice: XmlSchema): Map<string, string> => {
    let texts = known.get(choice)
    if (texts) return texts
    known.set(choice, (texts = new Map()))
    const layout = layouts.of(choice, undefined)
    for (const each of attributes) texts.set(layout.attribute(each)?.field ?? each.local, each.value)
    for (const each of children) texts.set(layout.element(each)?.field ?? each.local, each.text)
    return texts
  }
  return {
    has: (field, choice) => textsOf(choice).has(field) || layouts.of(choice, undefined).of(field).kind === 'items',
    text: (field, choice) => textsOf(choice).get(field),
  }
}
