import { expectTypeOf, test } from 'vitest'
import type { Input } from '../../../src/clients/request/input.ts'
import type { Result } from '../../../src/clients/result/result.ts'

// The compiler checks all of this, in `npm run typecheck`.

type Data<Type extends string, Body> = Extract<
  Result<{ responses: { 200: { content: { [type in Type]: Body } } } }>,
  { kind: 'ok' }
>['data']
type Sent<Type extends string, Body> =
  Input<
    { requestBody: { content: { [type in Type]: Body } } },
    { method: 'POST'; path: '/'; in: { body: ['body'] }; body: Type; whole: true; needsBody: true; statuses: [] }
  > extends { body: infer B }
    ? B
    : never
type Item = { n: number }

test('data has the type that is read: a JSON value, text, or bytes', () => {
  expectTypeOf<Data<'application/json; charset=utf-8', Item>>().toEqualTypeOf<Item>()
  expectTypeOf<Data<'application/vnd.x+json', Item>>().toEqualTypeOf<Item>()
  expectTypeOf<Data<'text/json', Item>>().toEqualTypeOf<Item>()
  expectTypeOf<Data<'*/*', Item>>().toEqualTypeOf<Item>()
  expectTypeOf<Data<'image/svg+xml', string>>().toEqualTypeOf<string>()
  expectTypeOf<Data<'application/atom+xml;type=feed', string>>().toEqualTypeOf<string>()
  expectTypeOf<Data<'application/xml', Item>>().toEqualTypeOf<string>()
  expectTypeOf<Data<'text/csv', Item[]>>().toEqualTypeOf<string>()
  expectTypeOf<Data<'text/plain', 'a' | 'b'>>().toEqualTypeOf<'a' | 'b'>()
  expectTypeOf<Data<'application/x-www-form-urlencoded', Item>>().toEqualTypeOf<string>()
  expectTypeOf<Data<'application/x-ndjson', Item>>().toEqualTypeOf<Blob>()
  expectTypeOf<Data<'application/jsonl', Item>>().toEqualTypeOf<Blob>()
  expectTypeOf<Data<'application/json-seq', Item>>().toEqualTypeOf<Blob>()
  expectTypeOf<Data<'application/pdf', string>>().toEqualTypeOf<Blob>()
})

test('a body has the type that can be sent', () => {
  expectTypeOf<Sent<'application/merge-patch+json', Item>>().toEqualTypeOf<Item>()
  expectTypeOf<Sent<'multipart/form-data', Item>>().toEqualTypeOf<Item | FormData>()
  expectTypeOf<Sent<'multipart/related', Item>>().toEqualTypeOf<BodyInit>()
  expectTypeOf<Sent<'application/x-www-form-urlencoded', Item>>().toEqualTypeOf<Item | URLSearchParams>()
  expectTypeOf<Sent<'application/x-ndjson', Item>>().toEqualTypeOf<BodyInit>()
  expectTypeOf<Sent<'application/xml', Item>>().toEqualTypeOf<BodyInit>()
  expectTypeOf<Sent<'application/zip', string>>().toEqualTypeOf<string | BodyInit>()
})
