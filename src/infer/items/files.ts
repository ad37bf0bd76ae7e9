import { fromBase64 } from '../../document/bytes.ts'
import type { AnyCall, SentFile } from '../../provider/provider.ts'
import { isNumeric, isObjectLike, type Structure, type Structures } from '../resources/fields.ts'
import { bare, wordSet } from '../words/names.ts'
import { sentValue, type Data } from './data.ts'

/** A file that was uploaded for an item. */
export interface KeptFile {
  readonly name: string
  readonly mediaType: string
  /** In base64. */
  readonly content: string
}

/** Larger files are not kept: what the item says about them is. In bytes. */
export const largestKept = 1_000_000

/** Fields of an item that say something about its file. */
const told = {
  name: wordSet('filename originalfilename originalname name'),
  size: wordSet('size bytes filesize sizeinbytes bytesize contentlength contentsize'),
  type: wordSet('mimetype contenttype mediatype filetype'),
} as const

/**
 * What a call sends, with what its first file says about the item: name, size and media type, in the fields that the item has for them, at
 * the top or one object deeper. The bytes of files are left out, since they are no value of the item.
 */
export function withFileFacts(
  structures: Structures,
  item: Structure,
  sending: { readonly sent: Data; readonly files: readonly SentFile[] },
): Data {
  const [file] = sending.files
  if (!file) return sending.sent
  const isFile = (name: string): boolean => sending.files.some(({ field }) => field === name)
  const sent: Data = Object.fromEntries(Object.entries(sending.sent).filter(([name, value]) => !isFile(name) || isStructured(value)))
  const inner = [...item.fields.values()].map((schema) => structures.of(schema)).filter(isObjectLike)
  for (const structure of [item, ...inner])
    for (const [name, schema] of structure.fields) {
      const value = sentValue(sent, name) === undefined ? factFor(name, structures.of(schema), file) : undefined
      if (value !== undefined) sent[name] = value
    }
  return sent
}

/** Parts that are declared as objects or lists were read as JSON. */
function isStructured(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(Array.isArray(value) && value.every((each) => typeof each === 'string'))
}

function factFor(name: string, field: Structure, { name: fileName, bytes, mediaType }: SentFile): string | number | undefined {
  const word = bare(name)
  if (told.size.has(word)) return isNumeric(field) ? bytes.length : textIn(field, String(bytes.length))
  if (told.name.has(word)) return textIn(field, fileName)
  return told.type.has(word) ? textIn(field, mediaType) : undefined
}

function textIn({ types, values }: Structure, text: string): string | undefined {
  return text !== '' && types.has('string') && (values === undefined || values.includes(text)) ? text : undefined
}

/** The first file of a call as a part of a record; nothing if there is none. */
export function fileToKeep({ files, note }: Pick<AnyCall<unknown>, 'files' | 'note'>): { readonly file?: KeptFile | undefined } {
  const [first] = files
  if (!first) return {}
  const { name, mediaType, bytes } = first
  if (bytes.length <= largestKept) return { file: { name, mediaType, content: toBase64(bytes) } }
  note(`The file has ${bytes.length} bytes. Only files of at most ${largestKept} bytes are kept, so a download of it is made up.`)
  return { file: undefined }
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(text)
}

export function bytesIn({ content }: KeptFile): Uint8Array {
  return fromBase64(content)
}
