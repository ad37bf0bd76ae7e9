import { LoadError } from '../loadError.ts'

/** Limits for reading from a server. The size is measured after decompression. */
export interface FetchLimits {
  /** The longest time for the whole reply, in milliseconds. */
  readonly patience: number
  readonly maxBytes: number
}

export interface FetchOptions extends FetchLimits {
  /** Whether a redirect to this URL may be followed. */
  readonly mayRedirect: (url: string) => boolean
}

const mostRedirects = 10

/**
 * Reads the text at an http(s) URL.
 *
 * @throws LoadError that names the URL
 */
export async function fetchText(url: string, options: FetchOptions): Promise<string> {
  const signal = AbortSignal.timeout(options.patience)
  try {
    const response = await followRedirects(url, { signal, mayRedirect: options.mayRedirect })
    if (!response.ok) throw new LoadError(`${url}: The server answered ${response.status}.`, { unreachable: true })
    return await bodyText(response, url, options.maxBytes)
  } catch (error) {
    if (error instanceof LoadError) throw error
    if (signal.aborted)
      throw new LoadError(`${url}: The server did not send the whole document within ${options.patience / 1000} seconds.`, {
        unreachable: true,
      })
    const { cause, message } = error as Error & { cause?: { code?: string; message?: string } }
    throw new LoadError(`${url}: The server did not answer (${cause?.code ?? cause?.message ?? message}).`, { unreachable: true })
  }
}

async function followRedirects(
  first: string,
  { signal, mayRedirect }: { readonly signal: AbortSignal; readonly mayRedirect: (url: string) => boolean },
): Promise<Response> {
  let url = checkedUrl(first)
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const headers = { accept: 'application/json, application/yaml, text/yaml, */*' }
    const response = await fetch(url, { signal, redirect: 'manual', headers })
    const location = response.headers.get('location')
    if (location === null || ![301, 302, 303, 307, 308].includes(response.status)) return response
    await response.body?.cancel()
    const next = URL.parse(location, url)
    if (!next || !/^https?:$/.test(next.protocol))
      throw new LoadError(`${first}: The server redirects to ${location}, which is not an http(s) URL.`)
    if (!mayRedirect(next.href))
      throw new LoadError(
        `${first}: The server redirects to ${next.origin}, which this document may not refer to. Allow it with --allow-refs ${next.origin}.`,
      )
    url = checkedUrl(next.href)
  }
  throw new LoadError(`${first}: The server redirects more than ${mostRedirects} times.`, { unreachable: true })
}

function checkedUrl(url: string): string {
  const parsed = URL.parse(url)
  if (!parsed) throw new LoadError(`${url}: Invalid URL; expected something like https://example.com/openapi.yaml.`)
  if (parsed.username !== '' || parsed.password !== '')
    throw new LoadError(`${parsed.origin}${parsed.pathname}: The URL must not contain a user name or password.`)
  return url
}

/** Counts the bytes while they arrive, after decompression, because a small compressed reply may grow to gigabytes. */
async function bodyText(response: Response, url: string, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > maxBytes) throw new LoadError(`${url}: The document is larger than ${maxBytes} bytes.`)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
