import { copyJson } from '../../numbers/exactJson.ts'
import { essence, pickMediaType } from '../../document/mediaTypes.ts'
import type { HandlerReply, SentFile } from '../../provider/provider.ts'
import type { Data } from '../items/data.ts'
import { bytesIn, withFileFacts, type KeptFile } from '../items/files.ts'
import { isView } from '../resources/roles/subPaths.ts'
import { stored } from './changing.ts'
import { itemReply, locate } from './reading.ts'
import { notFound } from './refusals.ts'
import type { Task } from './task.ts'

/** Answers the bytes of the file that was uploaded for an item. If there is none, the reply is sampled. */
export function download(task: Task): HandlerReply {
  const { call, plan } = task
  const { record, key } = locate(task)
  if (!record) return notFound(task, key)
  const type = record.file && sentAs(task, record.file)
  return record.file && type !== undefined ? call.reply(plan.status, bytesIn(record.file), { 'content-type': type }) : call.sample()
}

/** The media type of a file in a reply: its own if the spec declares that, else the one that is declared. */
function sentAs({ plan: { operation, status } }: Task, { mediaType }: KeptFile): string | undefined {
  const declared = operation.response(status)?.bodies.map((each) => each.mediaType) ?? []
  if (mediaType !== '' && pickMediaType(declared, mediaType) !== undefined) return mediaType
  const [first] = declared
  return first?.includes('*') ? 'application/octet-stream' : first
}

/** Keeps the bytes of a call as the file of an item. */
export function upload(task: Task): HandlerReply {
  const { call, plan, structures } = task
  const { resource, operation } = plan
  const { record, key } = locate(task)
  if (!record) return notFound(task, key)
  const files = call.body instanceof Uint8Array ? [asFile(call.body, task, record.file?.name ?? '')] : call.files
  const facts = withFileFacts(structures, structures.of(resource.item), { sent: {}, files })
  const data = { ...(copyJson(record.data) as Data), ...facts }
  const changed = stored({ ...task, call: { ...call, files } }, record, data)
  return isView(operation, { structures, item: resource.item, noun: resource.noun }) ? itemReply(task, changed) : call.sample()
}

/** The same task with its body as a file, if that is bytes and not a form with a file in it. */
export function withSentFile(task: Task): Task {
  const { call } = task
  return call.body instanceof Uint8Array ? { ...task, call: { ...call, body: undefined, files: [asFile(call.body, task, '')] } } : task
}

function asFile(bytes: Uint8Array, { call: { rawHeaders } }: Task, name: string): SentFile {
  return { field: '', name, mediaType: essence(String(rawHeaders['content-type'] ?? '')), bytes }
}
