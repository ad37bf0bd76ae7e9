import type { Recorded } from '../world/journal.ts'

type Listener = (recorded: Recorded) => void

/** Those who are told about each exchange once it is recorded, before its reply leaves. They have to return at once, and must not throw. */
export class Audience {
  readonly #listeners = new Set<Listener>()
  /** Tells all of them; undefined if there is nobody, so that a call costs nothing. */
  tell: Listener | undefined = undefined

  /** Adds a listener. Returns a function that removes it. */
  add(listener: Listener): () => void {
    this.#listeners.add(listener)
    this.#update()
    return () => {
      this.#listeners.delete(listener)
      this.#update()
    }
  }

  #update(): void {
    const [only, ...others] = this.#listeners
    this.tell = others.length === 0 ? only : (recorded) => this.#listeners.forEach((each) => each(recorded))
  }
}
