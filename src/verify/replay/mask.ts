import { isContainer, isObject } from '../../document/lenient.ts'
import { isNumber } from '../../numbers/exactNumber.ts'
import { masked } from '../result/place.ts'

/** Shorter values are not treated as secrets: replacing them would hide half of a report. */
const shortest = 4
/** Shorter secrets are replaced only if they stand alone: a PIN may be part of a phone number. */
const telling = 8
/** Deeper levels are not searched, because no real reply is that deep. */
const deepest = 200
/** Longest text in a report, in characters. */
const longest = 1_000

/** Replaces secrets in texts: the ones it was given, and the values of fields and headers with secret names. */
export class Mask {
  readonly isSecret: (name: string) => boolean
  readonly #secrets = new Set<string>()

  constructor(isSecret: (name: string) => boolean, secrets: Iterable<string> = []) {
    this.isSecret = isSecret
    for (const each of secrets) this.add(each)
  }

  /** Adds a secret, in plain text and as it is written in JSON and in a URL. */
  add(secret: string): void {
    if (secret.length < shortest) return
    this.#secrets.add(secret).add(JSON.stringify(secret).slice(1, -1)).add(encodeURIComponent(secret))
  }

  /** Adds the secrets within a value: a body, or headers. */
  learn(value: unknown, depth = 0): void {
    if (!isContainer(value) || depth > deepest) return
    for (const [name, each] of Object.entries(value)) {
      if (isContainer(each) || each === null) this.learn(each, depth + 1)
      else if (!Array.isArray(value) && this.isSecret(name)) this.add(String(each).replace(/^(?:Bearer|Basic) +/i, ''))
    }
  }

  /** A text without secrets; the longest are replaced first. */
  text(text: string): string {
    const found = [...this.#secrets].filter((secret) => text.includes(secret)).toSorted((a, b) => b.length - a.length)
    return found.reduce((rest, secret) => rest.replaceAll(secret.length < telling ? alone(secret) : secret, masked), text)
  }

  /** Prepares findings and reasons for a report: every text in them is without secrets and not too long. */
  data<T>(data: T): T {
    return this.#within(data) as T
  }

  #within(value: unknown): unknown {
    if (typeof value === 'string') return shorten(this.text(value))
    if (Array.isArray(value)) return value.map((each) => this.#within(each))
    if (!isObject(value)) return value
    if (isNumber(value['value']) && this.text(String(value['value'])) !== String(value['value'])) return { kind: 'secret' }
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fixed.has(name) ? each : this.#within(each)]))
  }
}

/** Fields of findings that have a closed set of values, or point into files of the user's own. */
const fixed: ReadonlySet<string> = new Set([
  'outcome',
  'code',
  'level',
  'kind',
  'cause',
  'in',
  'side',
  'matcher',
  'pactPointer',
  'specPointer',
])

function alone(secret: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${secret.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu')
}

/** Shortens a text. Secrets are replaced first, because half of a secret would not be recognised. */
function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
