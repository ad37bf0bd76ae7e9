import { decodePercent } from '../../../document/percentEncoding.ts'
import { hasFacts } from '../../../frozen/facts.ts'
import type { World } from '../../../world/world.ts'
import { Redactor, type Telling } from '../redaction/redactor.ts'

/** Shows the records of a world and their keys, with secrets replaced. */
export class ShownRecords {
  readonly #world: World
  readonly #isSecret: Telling['isSecret']

  constructor(world: World, isSecret: Telling['isSecret']) {
    this.#world = world
    this.#isSecret = isSecret
  }

  record(collection: string, record: object): unknown {
    const { secrets } = this.#world
    const isSecretField = this.#world.peekCollection(collection)?.isSecretField
    const by = new Redactor({ isSecret: this.#isSecret, isSecretField, secrets })
    return hasFacts(record) ? by.fixed(record) : by.value(record)
  }

  /** A key that is a secret, or known as one, is replaced. That of an inferred item may consist of several, each encoded. */
  key(collection: string, key: string): string {
    const { secrets } = this.#world
    const { keyField = '', isSecretField } = this.#world.peekCollection(collection) ?? {}
    const isSecret = this.#isSecret(keyField) || (isSecretField?.(keyField) ?? false)
    const shown = (part: string): string | undefined => (isSecret ? secrets.token(part) : secrets.known(part))
    if (!/[%/]/.test(key)) return shown(key) ?? key
    const whole = secrets.known(key)
    return (
      whole ??
      key
        .split('/')
        .map((part) => shown(decodePercent(part)) ?? part)
        .join('/')
    )
  }

  /** A text that is known as a secret is replaced. */
  text(text: string): string {
    return this.#world.secrets.known(text) ?? text
  }
}
