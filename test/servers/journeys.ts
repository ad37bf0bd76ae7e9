import type { Random } from './random.ts'
import type { Answer, Asked, Visitor } from './visitor.ts'

/** One visit to the mock: a few calls that belong together. */
export type Journey = (visitor: Visitor, random: Random) => Promise<void>

/** An API without handwritten behaviour. */
export const notesDocument = {
  openapi: '3.1.0',
  info: { title: 'Notes', version: '1' },
  paths: {
    '/notes': {
      get: { operationId: 'listNotes', responses: { 200: reply({ type: 'array', items: { $ref: '#/components/schemas/Note' } }) } },
      post: { operationId: 'createNote', requestBody: newNote(), responses: { 201: reply({ $ref: '#/components/schemas/Note' }) } },
    },
    '/notes/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      get: {
        operationId: 'readNote',
        responses: { 200: reply({ $ref: '#/components/schemas/Note' }), 404: { description: 'There is none.' } },
      },
      put: {
        operationId: 'replaceNote',
        requestBody: newNote(),
        responses: { 200: reply({ $ref: '#/components/schemas/Note' }), 404: { description: 'There is none.' } },
      },
      delete: { operationId: 'deleteNote', responses: { 204: { description: 'Deleted.' }, 404: { description: 'There is none.' } } },
    },
  },
  components: {
    schemas: {
      Note: { type: 'object', required: ['id', 'text'], properties: { id: { type: 'integer' }, text: { type: 'string' } } },
      NewNote: { type: 'object', required: ['text'], properties: { text: { type: 'string' } } },
    },
  },
}

function reply(schema: object): object {
  return { description: 'Done.', content: { 'application/json': { schema } } }
}

function newNote(): object {
  return { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/NewNote' } } } }
}

/** Creates, reads, changes and deletes notes, its own and those of others. */
export const notes: Journey = async (visitor, random) => {
  for (let left = 2 + random.below(6); left > 0; left -= 1) await visitor.call(noteCall(visitor, random))
}

const mostNotes = 12
const json = { 'content-type': 'application/json' }

function noteCall(visitor: Visitor, random: Random): Asked {
  const id = 1 + random.below(mostNotes)
  const path = `/notes/notes/${id}`
  const kind = random.below(10)
  if (kind === 0) return { method: 'GET', path: '/notes/notes', isTimeless: true }
  if (kind === 1) return { method: 'DELETE', path }
  if (kind < 6) return { method: 'GET', path, isTimeless: true, shows: ({ status, body }) => shown(id, status, body) }
  const mark = visitor.newMark()
  const write = { mark, headers: json, body: JSON.stringify({ text: mark }) }
  if (kind === 6) return { method: 'POST', path: '/notes/notes', ...write }
  return { method: 'PUT', path, ...write, shows: ({ status, body }) => shown(id, status, body) }
}

function shown(id: number, status: number, body: unknown): { place: string; mark: string | undefined } | undefined {
  const place = JSON.stringify(['notes/notes', String(id)])
  if (status === 404) return { place, mark: undefined }
  return status === 200 ? { place, mark: (body as { text: string }).text } : undefined
}

/** A customer registers, links a meter, sends the same disbursement twice at once, and looks at the loan. */
export const borrow: Journey = async (visitor, random) => {
  const phone = `081${String(random.below(100_000_000)).padStart(8, '0')}`
  const person = { partner_meta: 'demo-partner', phone }
  const registered = await visitor.call(
    fint('/v1/power/registerCustomer', { ...person, transaction_pin: '1234', first_name: 'Ada', last_name: 'Obi' }),
  )
  if (registered.status !== 200) return
  await visitor.call(fint('/v1/power/linkMeterNumber', { ...person, provider: 'EKEDP', meter_number: `45${phone.slice(2)}` }))
  const disbursement = { ...fint('/v1/power/disburseLoan', { ...person, transaction_pin: '1234', amount: '1500' }), shows: shownLoan }
  await Promise.all([visitor.call(disbursement), visitor.call(disbursement)])
  await visitor.call({ ...fint('/v1/powerverifyCustomer', person), isTimeless: true })
}

function shownLoan({ status, body }: Answer): { place: string; mark: string } | undefined {
  if (status !== 200) return undefined
  const { paymentReference } = (body as { data: { paymentReference: string } }).data
  return { place: JSON.stringify(['fint/loans', paymentReference]), mark: paymentReference }
}

function fint(path: string, body: object): Asked {
  return { method: 'POST', path: `/fint${path}`, headers: { ...json, 'x-requested-with': 'XMLHttpRequest' }, body: JSON.stringify(body) }
}

/** Calls that the mock says its operations accept, in any order. */
export function examples(calls: readonly Asked[]): Journey {
  return async (visitor, random) => {
    for (let left = 1 + random.below(4); left > 0; left -= 1) await visitor.call(calls[random.below(calls.length)] as Asked)
  }
}
