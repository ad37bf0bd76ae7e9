/** How long calls are tried while other servers change the same world first. */
export interface Patience {
  /** Milliseconds from the first run of a call. After that, the next conflict ends it. */
  readonly longest: number
  /** Waits before the next attempt, the longer the more conflicts came in a row. */
  readonly pause: (conflicts: number) => Promise<void>
}

export const usualPatience: Patience = {
  longest: 5_000,
  pause: (conflicts) => new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(2 ** conflicts, 8))),
}
