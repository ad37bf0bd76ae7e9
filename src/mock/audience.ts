import type { Recorded } from '../world/journal/journal.ts'

type Listener = (recorded: Recorded) => void

/** The listeners for recorded exchanges. They are called before the reply is sent, so they must return at once, and must not throw. */
export class Audience {
  readonly #listeners = new Set<Listener>()
  /** Calls all listeners. Undefined if there are none, so that a call takes no time for them. */
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
