/** A valid name of a world. */
export const worldName = /^[A-Za-z0-9._-]{1,64}$/
