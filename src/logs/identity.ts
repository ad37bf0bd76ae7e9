import { IdentityError, type Identity } from '../world/log.ts'

/**
 * Compares the mock for which a store was made with one that opens it. Returns warnings about what has changed without harm.
 *
 * @param store how messages call the store: its file, or its address without a password
 * @throws IdentityError if its worlds would not fit
 */
export function compareIdentity(store: string, stored: Identity, given: Identity): readonly string[] {
  if (stored.format > given.format)
    throw new IdentityError(
      `${store} was written by a newer version of Tallystick (format ${stored.format}; this version reads up to ${given.format}). Use that version.`,
    )
  if (stored.format < given.format)
    throw new IdentityError(`${store} was written by an older version of Tallystick (format ${stored.format}). Use another store.`)
  if (stored.seed !== given.seed)
    throw new IdentityError(
      `${store} was made with the seed ${stored.seed}, not ${given.seed}. Start with --seed ${stored.seed}, or use another store.`,
    )
  const [before, now] = [stored, given].map(({ providers }) =>
    providers
      .map(({ name }) => name)
      .toSorted()
      .join(', '),
  ) as [string, string]
  if (before !== now)
    throw new IdentityError(
      `${store} has worlds of ${before || 'no providers'}, not of ${now || 'none'}. Start with the same providers, or use another store.`,
    )
  const digests = new Map(stored.providers.map(({ name, digest }) => [name, digest]))
  return given.providers
    .filter(({ name, digest }) => digests.get(name) !== digest)
    .map(({ name }) => `The document of ${name} has changed since ${store} was written. Stored records may not fit it.`)
}
