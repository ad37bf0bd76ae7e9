/** Allows scripts and forms, but gives the page its own origin, which no other page shares. */
const policy = 'sandbox allow-scripts allow-forms'

/** HTML and XML, anywhere in a list of media types. SVG is XML too. A browser that replaces one part by the next shows each as a document. */
const markup = /(?:text\/html|text\/xsl|multipart\/x-mixed-replace|[/+]xml)\s*(?:[;,]|$)/i

/** Media types that browsers ignore. They guess from the content, which may be HTML. */
const guessed = /^[^/]*$|^\s*(?:\*\/\*|(?:unknown|application)\/unknown)/i

/**
 * Isolates a reply that a browser could show as a document from everything else at the mock's address, such as the admin API, which trusts
 * pages of its own origin. Ignores `Sec-Fetch-Dest`: a reply that the browser caches as data could be shown as a document later. Changes
 * `headers`.
 */
export function isolateDocument(headers: Record<string, string>): void {
  const type = headers['content-type']
  if (type === 'application/json' || (type !== undefined && !markup.test(type) && !guessed.test(type))) return
  const own = headers['content-security-policy']
  headers['content-security-policy'] = own === undefined ? policy : `${own}, ${policy}`
}
