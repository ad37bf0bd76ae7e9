import { basename } from 'node:path'
import { isUrl } from './text/readText.ts'

/** Derives the name of a spec, which is also its path prefix, from a path or URL: `./specs/Pet Store.v2.yaml` → `pet-store-v2`. */
export function specName(from: string): string {
  const path = isUrl(from) ? new URL(from).pathname : from
  const name = basename(path)
    .replace(/\.(?:ya?ml|json)$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return name.slice(0, 60) || 'spec'
}
