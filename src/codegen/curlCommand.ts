import type { ExampleCall } from '../sample/exampleCall.ts'

/** A call as a shell command on one line. */
export function curl(base: string, { method, path, headers, body }: ExampleCall): string {
  const words = ['curl']
  const implied = body === undefined ? 'GET' : 'POST'
  if (method === 'HEAD') words.push('--head')
  else if (method !== implied) words.push('-X', method)
  words.push(quote(base + path))
  for (const [name, value] of Object.entries(headers)) words.push('-H', quote(`${name}: ${value}`))
  if (body !== undefined) words.push('-d', quote(body))
  return words.join(' ')
}

function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
