import type { Mount } from '../engine/routes.ts'
import { Fingerprint } from '../world/fingerprint.ts'
import type { Identity } from '../world/log.ts'

/** The version of the format in which steps are stored. */
const stepFormat = 1

/** What stored worlds depend on: with another seed or other providers, their records would not fit. */
export function identityOf(mounts: readonly Mount[], seed: number): Identity {
  const providers = mounts.map(({ name, api }) => ({ name, digest: digestOf(JSON.stringify(api.document)) }))
  return { format: stepFormat, seed, providers: providers.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }
}

function digestOf(text: string): string {
  const fingerprint = new Fingerprint(0)
  fingerprint.take(text)
  return [fingerprint.first, fingerprint.second].map((each) => (each >>> 0).toString(16).padStart(8, '0')).join('')
}
