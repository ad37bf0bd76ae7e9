import { readFile, stat } from 'node:fs/promises'
import { LoadError } from './loadError.ts'

const maxBytes = 100_000_000
/** Milliseconds to wait for a server. */
const patience = 30_000

/** Whether this is an http(s) URL rather than a path. */
export function isUrl(from: string): boolean {
  return /^https?:\/\//i.test(from)
}

/**
 * Reads the text at a path or an http(s) URL.
 *
 * @throws LoadError
 */
export async function readText(from: string): Promise<string> {
  if (isUrl(from)) return fetchText(from)
  try {
    const { size } = await stat(from)
    if (size > maxBytes) throw new LoadError(`${from}: The file is larger than ${maxBytes} bytes.`)
    return await readFile(from, 'utf8')
  } catch (error) {
    if (error instanceof LoadError) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new LoadError(code === 'ENOENT' ? `${from}: No such file.` : `${from}: The file cannot be read (${code}).`)
  }
}

async function fetchText(url: string): Promise<string> {
  const parsed = URL.parse(url)
  if (!parsed) throw new LoadError(`${url}: Invalid URL; expected something like https://example.com/openapi.yaml.`)
  if (parsed.username !== '' || parsed.password !== '')
    throw new LoadError(`${parsed.origin}${parsed.pathname}: The URL must not contain a user name or password.`)
  let response: Response
  try {
    response = await fetch(url, {
      signal: AbortSignal.timeout(patience),
      headers: { accept: 'application/json, application/yaml, text/yaml, */*' },
    })
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string; message?: string } }
    throw new LoadError(`${url}: The server did not answer (${cause?.code ?? cause?.message ?? message}).`, { unreachable: true })
  }
  if (!response.ok) throw new LoadError(`${url}: The server answered ${response.status}.`, { unreachable: true })
  return response.text()
}
