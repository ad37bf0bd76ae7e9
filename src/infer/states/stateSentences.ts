import pluralize from 'pluralize'
import type { Provider, StateCall } from '../../provider/provider.ts'
import type { Resource } from '../resources/model.ts'
import type { StateNames } from './stateNames.ts'

type States = Provider['states']

/** What a sentence says: whether things exist, and which. */
interface Said {
  readonly isAbsent: boolean
  /** The thing, and what the sentence says about it. */
  readonly subject: string
  /** What sets the state apart from others with the same noun, such as ` (accounts/customers)`. */
  readonly suffix: string
}

/** A noun, and the states of its resource. */
interface Named extends Pick<Said, 'suffix'> {
  readonly noun: string
  readonly some: string
  readonly none: string | undefined
}

/** `there is no customer …`, `customer … does not exist`, `the customer … exists` */
const sentence = /^(there (?:is|are) )?(?:(no|an?|the|one|some) )?(.+?)(?: (exists?|do(?:es)? not exist|do(?:es)?n['’]t exist))?$/i
/** `with id 7`, `with the name "Ada Obi" and status active` */
const details = /^ (?:with|whose) (.+)$/i
const detail = /^(?:the |an? )?([^\s"]+) (?:is )?("[^"]*"|[^\s"]+)(?: and )?/i
const plainKey = /^ ("[^"]*"|[^\s"]+)$/

/**
 * Understands other sentences for the states of inferred resources, as contracts have them: `customer 7 does not exist`, `there is a customer
 * with status active`. Undefined for a sentence of which any part is unclear.
 */
export function stateSentences(names: ReadonlyMap<Resource, StateNames>, states: States): (text: string) => StateCall | undefined {
  const nouns = [...names].flatMap(([resource, each]) => nounsOf(resource, each))
  return (text) => {
    const said = readSentence(text.trim().replace(/\.$/, ''))
    if (!said) return undefined
    for (const { noun, suffix, some, none } of nouns) {
      if (suffix !== said.suffix) continue
      const state = said.isAbsent ? none : some
      const rest = restAfter(said.subject, noun)
      const params = state === undefined || rest === undefined ? undefined : paramsIn(rest, states[state] as States[string])
      if (state !== undefined && params) return { state, params }
    }
    return undefined
  }
}

/** The nouns of a resource in the singular and plural. */
function nounsOf({ noun, isSingleton }: Resource, { some, none }: StateNames): Named[] {
  if (isSingleton) return []
  const suffix = / \([^()]+\)$/.exec(some)?.[0] ?? ''
  return [noun, pluralize.plural(noun)].map((each) => ({ noun: each, suffix, some, none }))
}

function readSentence(text: string): Said | undefined {
  const [, suffix = ''] = /( \([^()]+\))$/.exec(text) ?? []
  const [, there, article = '', what, verb] = sentence.exec(text.slice(0, text.length - suffix.length)) ?? []
  if (what === undefined || (there === undefined) === (verb === undefined)) return undefined
  const [isNone, isDenied] = [article.toLowerCase() === 'no', /n[o'’]t/i.test(verb ?? '')]
  return isNone && isDenied ? undefined : { isAbsent: isNone || isDenied, subject: what, suffix }
}

/** What follows the noun; undefined if the text does not begin with the noun. */
function restAfter(subject: string, noun: string): string | undefined {
  if (!subject.toLowerCase().startsWith(noun.toLowerCase())) return undefined
  const rest = subject.slice(noun.length)
  return rest === '' || rest.startsWith(' ') ? rest : undefined
}

/** The parameters that a sentence names; undefined if it is unclear which they are, or if the state does not accept one. */
function paramsIn(rest: string, state: States[string]): Record<string, unknown> | undefined {
  if (rest === '') return {}
  const key = plainKey.exec(rest)?.[1]
  if (key !== undefined) return accepted(state, ['key'], key)
  let text = details.exec(rest)?.[1]
  const params: Record<string, unknown> = {}
  while (text !== undefined && text !== '') {
    const [whole = '', name, value] = detail.exec(text) ?? []
    const found = name === undefined || value === undefined ? undefined : accepted(state, namesFor(name), value)
    if (!found) return undefined
    Object.assign(params, found)
    text = text.slice(whole.length)
  }
  return text === undefined ? undefined : params
}

function namesFor(name: string): readonly string[] {
  const plain = name.replace(/[:=]$/, '')
  return /^(?:id|key)$/i.test(plain) ? [plain, plain.toLowerCase(), 'key'] : [plain]
}

/** The first name, and the first reading of a value, that a state accepts as a parameter. */
function accepted({ checkOther }: States[string], names: readonly string[], written: string): Record<string, unknown> | undefined {
  const isQuoted = written.startsWith('"')
  const text = isQuoted ? written.slice(1, -1) : written
  const values = isQuoted ? [text] : [text, ...(/^(?:-?\d+(?:\.\d+)?|true|false)$/.test(text) ? [JSON.parse(text) as unknown] : [])]
  for (const name of names) for (const value of values) if (checkOther?.(name, value) === undefined) return { [name]: value }
  return undefined
}
