import { isObject } from '../../../document/lenient.ts'
import { pointerPart } from '../../../document/references.ts'
import { ecmaPattern } from '../../../schema/patterns/ecmaPattern.ts'
import { VerifyError } from '../../verifyError.ts'
import { isPath } from './jsonPath.ts'
import type { Matcher, Rules, RuleSet } from '../pact.ts'

/** The place of rules, for messages. */
interface At {
  readonly file: string
  readonly pointer: string
}

/**
 * Reads the matching rules of a message.
 *
 * @throws VerifyError that names the place of a rule that is malformed
 */
export function readRules(raw: unknown, at: At): Rules | undefined {
  if (raw === undefined || raw === null) return undefined
  if (!isObject(raw)) return refuse(at, 'must be an object')
  const byPath = Object.keys(raw).some((name) => name.startsWith('$'))
  return (byPath ? rulesByPath(raw, at) : rulesByPart(raw, at)) as Rules
}

function rulesByPart(raw: Readonly<Record<string, unknown>>, at: At): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([part, rules]): [string, unknown][] => {
      const here = within(at, part)
      if (!isObject(rules)) return refuse(here, 'must be an object')
      if (!ofOneValue.has(part)) return [[part, setsOf(rules, here)]]
      const whole = rules['matchers'] === undefined ? Object.values(rules)[0] : rules
      return whole === undefined ? [] : [[part, ruleSet(whole, here)]]
    }),
  )
}

/** Parts that are a single value. Some pacts give their rule a name: an empty one, or `$`. */
const ofOneValue: ReadonlySet<string> = new Set(['path', 'status', 'method'])

function setsOf(rules: Readonly<Record<string, unknown>>, at: At): Record<string, RuleSet> {
  const isBody = at.pointer.endsWith('/body')
  const sets = Object.entries(rules).map(([name, each]) => {
    const here = within(at, name)
    if (isBody && !isPath(name)) return refuse(here, `must be at a path such as $.items[0].id, not at ${JSON.stringify(name)}`)
    return [name, ruleSet(each, here)] as const
  })
  return Object.fromEntries(sets)
}

/** Specification 2 wrote `$.body.id` and `$.header.Link`, and some libraries still do in pacts of specification 3. */
function rulesByPath(raw: Readonly<Record<string, unknown>>, at: At): Record<string, unknown> {
  const found: Record<string, Record<string, RuleSet> | RuleSet> = {}
  for (const [path, rule] of Object.entries(raw)) {
    const here = within(at, path)
    const [, part, rest = ''] = /^\$(?:\.|\[['"])(body|headers?|query|path|status)(?:['"]\])?(.*)$/s.exec(path) ?? []
    if (part === undefined) return refuse(here, 'must be at a path that starts with $.body, $.header, $.query or $.path')
    const set: RuleSet = { combine: 'AND', matchers: [matcher(rule, here)] }
    if (part === 'path' || part === 'status') found[part] = set
    else {
      const name = part === 'body' ? `$${rest}` : rest.replace(/^\./, '').replace(/^\['(.*?)'\]/, '$1')
      const section = part === 'headers' ? 'header' : part
      found[section] = { ...(found[section] as Record<string, RuleSet> | undefined), [name]: set }
    }
  }
  return found
}

function ruleSet(raw: unknown, at: At): RuleSet {
  if (!isObject(raw)) return refuse(at, 'must be an object with a list of matchers')
  const { matchers, combine = 'AND' } = raw
  if (!Array.isArray(matchers)) return refuse(within(at, 'matchers'), 'must be a list')
  if (!/^(?:and|or)$/i.test(String(combine))) return refuse(within(at, 'combine'), 'must be AND or OR')
  const read = matchers.map((each, index) => matcher(each, within(within(at, 'matchers'), String(index))))
  return { ...raw, ...(raw['combine'] !== undefined && { combine: String(combine).toUpperCase() }), matchers: read }
}

/** The field that a matcher requires besides its name. */
const needed: Readonly<Record<string, readonly [field: string, is: (value: unknown) => boolean, what: string]>> = {
  regex: ['regex', isRegex, 'a regular expression'],
  include: ['value', (value) => value !== undefined, 'text'],
  arrayContains: ['variants', Array.isArray, 'a list'],
  eachKey: ['rules', Array.isArray, 'a list'],
  eachValue: ['rules', Array.isArray, 'a list'],
}

const known: ReadonlySet<string> = new Set(
  `regex equality include type min max min-type max-type min-max-type number integer decimal real
  boolean null date time datetime timestamp contentType content-type semver values arrayContains
  array-contains eachKey each-key eachValue each-value notEmpty not-empty statusCode status-code`.split(/\s+/),
)

/** Fields that imply the matcher if `match` is missing. */
const telling = ['regex', 'min', 'max', 'timestamp', 'date', 'time'] as const

function matcher(raw: unknown, at: At): Matcher {
  if (!isObject(raw)) return refuse(at, 'must be an object')
  const match = raw['match'] ?? telling.find((name) => raw[name] !== undefined)
  if (typeof match !== 'string') return refuse(within(at, 'match'), 'must name a matcher')
  if (!known.has(match)) return refuse(within(at, 'match'), `is ${JSON.stringify(match)}, which is not a matcher of Pact`)
  const [field, is, what] = needed[match] ?? []
  if (field !== undefined && !is?.(raw[field])) return refuse(within(at, field), `must be ${what}`)
  for (const limit of ['min', 'max'])
    if (raw[limit] !== undefined && !isCount(raw[limit])) return refuse(within(at, limit), 'must be a whole number')
  return { ...raw, match }
}

/** Whether a text is a regular expression. Pact's verifier takes the syntax of Rust, which has flags within the text. */
function isRegex(value: unknown): boolean {
  if (typeof value !== 'string') return false
  const { source, flags } = ecmaPattern(value)
  try {
    return Boolean(
      new RegExp(
        source.replace(/\(\?[a-zA-Z-]+([:)])/g, (_, end) => (end === ':' ? '(?:' : '')),
        flags,
      ),
    )
  } catch {
    return false
  }
}

/** Whether a value is a count. Some libraries write numbers as text. */
function isCount(value: unknown): boolean {
  return /^\d+$/.test(String(value))
}

function within({ file, pointer }: At, name: string): At {
  return { file, pointer: `${pointer}/${pointerPart(name)}` }
}

function refuse({ file, pointer }: At, problem: string): never {
  throw new VerifyError(`${file}: The matching rule at ${pointer} ${problem}.`)
}
