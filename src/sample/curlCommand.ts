import type { ExampleCall } from './exampleCall.ts'

/** A call as a shell command on one line. */
export function curl(base: string, { method, path, headers, body, parts }: ExampleCall): string {
  const words = ['curl']
  const implied = body === undefined ? 'GET' : 'POST'
  if (method === 'HEAD') words.push('--head')
  else if (method !== implied) words.push('-X', method)
  if (/[[\]{}]/.test(path)) words.push('-g')
  words.push(quote(base + path))
  for (const [name, value] of Object.entries(headers)) if (!parts || name !== 'content-type') words.push('-H', quote(`${name}: ${value}`))
  if (parts) for (const [name, value] of parts) words.push('--form-string', quote(`${name}=${value}`))
  else if (body !== undefined) words.push(body.startsWith('@') || body.includes('\n') ? '--data-binary' : '-d', quote(body))
  return words.join(' ')
}

function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
