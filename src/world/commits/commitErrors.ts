/** Thrown if a call could not be saved or confirmed. Its steps were undone, and the caller may try again. */
export class NotDurableError extends Error {
  override readonly name = 'NotDurableError'
}

/**
 * Thrown if it is unknown whether the steps of a call were saved, because the log does not answer. They may take effect later, once and as
 * a whole.
 */
export class OutcomeUnknownError extends Error {
  override readonly name = 'OutcomeUnknownError'
}

/**
 * Thrown by work that would take too long for one turn of the event loop. Its steps so far are kept. The work runs again from the start
 * in a later turn, so it may throw this only if it can safely run again.
 */
export class PauseError extends Error {
  override readonly name = 'PauseError'
}
