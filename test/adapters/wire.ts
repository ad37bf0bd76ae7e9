import { connect, type Socket } from 'node:net'

/** A bare connection, which can send what no HTTP client would. */
export interface Wire {
  readonly socket: Socket
  /** Everything received so far. */
  text(): string
  send(text: string): void
  /** Waits until what was received matches. */
  until(pattern: RegExp): Promise<string>
  /** Waits until the server closes the connection, and returns everything received. */
  closed(): Promise<string>
}

export async function openWire(url: string): Promise<Wire> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  let text = ''
  const watchers = new Set<() => void>()
  socket.setEncoding('latin1').on('data', (chunk) => {
    text += String(chunk)
    for (const watch of watchers) watch()
  })
  socket.on('error', () => {})
  const closing = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  await new Promise((resolve) => socket.once('connect', resolve))
  const until = (pattern: RegExp): Promise<string> =>
    new Promise((resolve) => {
      const watch = (): void => {
        if (!pattern.test(text)) return
        watchers.delete(watch)
        resolve(text)
      }
      watchers.add(watch)
      watch()
    })
  return { socket, text: () => text, send: (sent) => void socket.write(sent), until, closed: () => closing.then(() => text) }
}

/** The text of a request. */
export function rawRequest(
  target: string,
  { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): string {
  const length: Record<string, string> = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const fields = Object.entries({ host: 'mock.example', ...length, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${target} HTTP/1.1\r\n${fields.join('')}\r\n${body}`
}
