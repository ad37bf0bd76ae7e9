/** Whether a body travels as bytes, and not as JSON. It looks for the usual values first, since every reply is asked, some more than once. */
export function isBytes(body: unknown): body is Uint8Array | ReadableStream<Uint8Array> {
  if (typeof body !== 'object' || body === null || Array.isArray(body) || Object.getPrototypeOf(body) === Object.prototype) return false
  return body instanceof Uint8Array || body instanceof ReadableStream
}
