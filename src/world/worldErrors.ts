/** Thrown for an invalid name of a world. */
export class BadWorldNameError extends Error {
  override readonly name = 'BadWorldNameError'
}

/** Thrown if the mock has the largest number of worlds. */
export class TooManyWorldsError extends Error {
  override readonly name = 'TooManyWorldsError'
}

/** A world was to be made, and there is one with this name. */
export class WorldExistsError extends Error {
  override readonly name = 'WorldExistsError'
}
