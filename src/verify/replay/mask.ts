/** What stands in a report where a secret would. */
export const masked = '•••'

/** Shorter values are not taken for secrets: they would blot out half of a report. */
const shortest = 4
/** Shorter ones are only taken out where they stand alone: a PIN may be part of a phone number. */
const telling = 8
/** Deeper than any reply that makes sense. */
const deepest = 200

/** Takes secrets out of texts: those it was told, and the values of fields and headers whose name says that they are secret. */
export class Mask {
  readonly #isSecret: (name: string) => boolean
  readonly #secrets = new Set<string>()

  constructor(isSecret: (name: string) => boolean, secrets: Iterable<string> = []) {
    this.#isSecret = isSecret
    for (const each of secrets) this.add(each)
  }

  isSecret(name: string): boolean {
    return this.#isSecret(name)
  }

  /** Also forgets how it looks inside JSON and a URL. */
  add(secret: string): void {
    if (secret.length < shortest) return
    this.#secrets.add(secret).add(JSON.stringify(secret).slice(1, -1)).add(encodeURIComponent(secret))
  }

  /** Learns the secrets within a value: a body, or headers. */
  learn(value: unknown, depth = 0): void {
    if (typeof value !== 'object' || value === null || depth > deepest) return
    for (const [name, each] of Object.entries(value)) {
      if (typeof each === 'object') this.learn(each, depth + 1)
      else if (!Array.isArray(value) && this.#isSecret(name)) this.add(String(each).replace(/^(?:Bearer|Basic) +/i, ''))
    }
  }

  /** A text without secrets, the longest taken out first. */
  text(text: string): string {
    const found = [...this.#secrets].filter((secret) => text.includes(secret)).toSorted((a, b) => b.length - a.length)
    return found.reduce((rest, secret) => rest.replaceAll(secret.length < telling ? alone(secret) : secret, masked), text)
  }
}

function alone(secret: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${secret.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu')
}
