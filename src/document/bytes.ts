/** Whether a body is sent as bytes, not as JSON. Checks the common values first, because it runs for every reply, often more than once. */
export function isBytes(body: unknown): body is Uint8Array | ReadableStream<Uint8Array> {
  if (typeof body !== 'object' || body === null || Array.isArray(body) || Object.getPrototypeOf(body) === Object.prototype) return false
  return body instanceof Uint8Array || body instanceof ReadableStream
}
