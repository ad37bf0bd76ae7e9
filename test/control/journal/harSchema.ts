/**
 * The fields of an HTTP archive, version 1.2 (http://www.softwareishard.com/blog/har-12-spec/). Only fields whose names begin with an
 * underscore may be added. The packages with such a schema are no longer maintained.
 */
const text = { type: 'string' }
const size = { type: 'integer', minimum: -1 }
const duration = { type: 'number', minimum: -1 }
const time = { type: 'number', minimum: 0 }
const dateTime = { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$` }

function object(required: object, optional: object = {}): object {
  return {
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional, comment: text },
    patternProperties: { '^_': {} },
    additionalProperties: false,
  }
}

const list = (items: object): object => ({ type: 'array', items })
const product = object({ name: text, version: text })
const pairs = list(object({ name: text, value: text }))
const cookies = list(
  object(
    { name: text, value: text },
    { path: text, domain: text, expires: dateTime, httpOnly: { type: 'boolean' }, secure: { type: 'boolean' } },
  ),
)
const params = list(object({ name: text }, { value: text, fileName: text, contentType: text }))
const message = { httpVersion: text, cookies, headers: pairs, headersSize: size, bodySize: size }
const request = object(
  { method: text, url: { type: 'string', pattern: '^https?://[^ ]+$' }, queryString: pairs, ...message },
  { postData: object({ mimeType: text }, { text, params }) },
)
const content = object({ size, mimeType: text }, { compression: { type: 'integer' }, text, encoding: text })
const response = object({ status: { type: 'integer' }, statusText: text, content, redirectURL: text, ...message })
const timings = object({ send: time, wait: time, receive: time }, { blocked: duration, dns: duration, connect: duration, ssl: duration })
const entry = object(
  { startedDateTime: dateTime, time, request, response, cache: { type: 'object' }, timings },
  { pageref: text, serverIPAddress: text, connection: text },
)
const page = object({ startedDateTime: dateTime, id: text, title: text, pageTimings: { type: 'object' } })

export const harSchema = object({
  log: object({ version: { const: '1.2' }, creator: product, entries: list(entry) }, { browser: product, pages: list(page) }),
})
