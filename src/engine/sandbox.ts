/** Scripts and forms work, but the page has an origin of its own that no other page shares. */
const policy = 'sandbox allow-scripts allow-forms'

/** HTML and XML, anywhere in a list of media types. SVG is XML too. */
const markup = /(?:text\/html|[/+]xml)\s*(?:[;,]|$)/i

/** What browsers do not take for a media type: they guess from the content, which may be HTML. */
const guessed = /^[^/]*$|^\s*(?:\*\/\*|(?:unknown|application)\/unknown)/i

/**
 * Keeps a reply that a browser could show as a document away from everything else at the mock's address, such as the admin API, which
 * trusts pages of its own origin. What the browser asks for now (`Sec-Fetch-Dest`) does not count: a reply that it caches as data could
 * be shown as a document later. Adds to `headers`.
 */
export function sandbox(headers: Record<string, string>): void {
  const type = headers['content-type']
  if (type === 'application/json' || (type !== undefined && !markup.test(type) && !guessed.test(type))) return
  const own = headers['content-security-policy']
  headers['content-security-policy'] = own === undefined ? policy : `${own}, ${policy}`
}
