/** Whether a body is sent as bytes, not as JSON. Checks the common values first, because it runs for every reply, often more than once. */
export function isBytes(body: unknown): body is Uint8Array | ReadableStream<Uint8Array> {
  if (typeof body !== 'object' || body === null || Array.isArray(body) || Object.getPrototypeOf(body) === Object.prototype) return false
  return body instanceof Uint8Array || body instanceof ReadableStream
}

/** The bytes of a text in base64. Throws `DOMException` if it is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
