import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fetchText } from './fetchText.ts'
import { LoadError } from '../loadError.ts'

/** Limits for each document: its size, and the time to read it from a server in milliseconds. */
export const limits = { maxBytes: 100_000_000, patience: 30_000 } as const

/** Whether this is an http(s) URL rather than a path. */
export function isUrl(from: string): boolean {
  return /^https?:\/\//i.test(from)
}

/**
 * Reads the text at a path or an http(s) URL.
 *
 * @param mayRedirect whether a redirect to another URL may be followed; by default it may
 * @throws LoadError
 */
export async function readText(from: string, mayRedirect: (url: string) => boolean = () => true): Promise<string> {
  if (isUrl(from)) return fetchText(from, { ...limits, mayRedirect })
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(from)) throw new LoadError(`${from}: Only http and https URLs can be read. Name a file by its path.`)
  try {
    const found = await stat(from)
    if (found.isDirectory()) throw new LoadError(`${from}: This is a folder. Name a file, such as ${join(from, 'openapi.yaml')}.`)
    if (found.size > limits.maxBytes) throw new LoadError(`${from}: The file is larger than ${limits.maxBytes} bytes.`)
    return await readFile(from, 'utf8')
  } catch (error) {
    if (error instanceof LoadError) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new LoadError(code === 'ENOENT' ? `${from}: No such file.` : `${from}: The file cannot be read (${code}).`)
  }
}
