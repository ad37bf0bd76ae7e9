import { fromBase64 } from '../../document/bytes.ts'
import { essence, isJson } from '../../document/mediaTypes.ts'

/** Small valid files, as base64: an image of one pixel, eight samples of silence, an empty page, an archive with `sample.txt`. */
const files: Readonly<Record<string, string>> = {
  'image/png': 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'image/gif': 'R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==',
  'image/jpeg':
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'image/webp': 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=',
  'application/pdf':
    'JVBERi0xLjQKMSAwIG9iajw8L1R5cGUvQ2F0YWxvZy9QYWdlcyAyIDAgUj4+ZW5kb2JqCjIgMCBvYmo8PC9UeXBlL1BhZ2VzL0tpZHNbMyAwIFJdL0NvdW50IDE+PmVuZG9iagozIDAgb2JqPDwvVHlwZS9QYWdlL1BhcmVudCAyIDAgUi9NZWRpYUJveFswIDAgNzIgNzJdPj5lbmRvYmoKeHJlZgowIDQKMDAwMDAwMDAwMCA2NTUzNSBmIAowMDAwMDAwMDA5IDAwMDAwIG4gCjAwMDAwMDAwNTIgMDAwMDAgbiAKMDAwMDAwMDEwMSAwMDAwMCBuIAp0cmFpbGVyPDwvU2l6ZSA0L1Jvb3QgMSAwIFI+PgpzdGFydHhyZWYKMTYyCiUlRU9GCg==',
  'application/zip':
    'UEsDBBQAAAAAAAAAIVzvnkswBwAAAAcAAAAKAAAAc2FtcGxlLnR4dHNhbXBsZQpQSwECFAMUAAAAAAAAACFc755LMAcAAAAHAAAACgAAAAAAAAAAAAAAgAEAAAAAc2FtcGxlLnR4dFBLBQYAAAAAAQABADgAAAAvAAAAAAA=',
  'application/gzip': 'H4sIAAAAAAACAytOzC3ISeUCAO+eSzAHAAAA',
  'audio/wav': 'UklGRiwAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQgAAACAgICAgICAgA==',
}

const aliases: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'application/x-pdf': 'application/pdf',
  'application/x-zip-compressed': 'application/zip',
  'application/x-gzip': 'application/gzip',
  'audio/wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
}

/** An image without content. */
export const sampleSvg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'

/** Formats of office programs, books and programs that are archives. */
const archives = /^application\/(?:vnd\.(?:openxmlformats-officedocument|oasis\.opendocument)\.|java-archive$)|\+zip$/

/** The bytes for all other types: every byte once, so that they are not mistaken for text. */
const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)

const textual =
  /^text\/|[+/](?:json|xml|yaml|csv)$|^application\/(?:x-yaml|javascript|graphql|x-www-form-urlencoded|x-ndjson|jsonl|json-seq|sql)$/

/** Whether a media type contains bytes rather than text. */
export function isBinary(mediaType: string): boolean {
  const type = essence(mediaType)
  return !isJson(type) && !textual.test(type) && /^(?:image|audio|video|font|model|application)\//.test(type)
}

/** A small valid file of a media type. For types without such a file, 256 different bytes. */
export function sampleFile(mediaType: string): Uint8Array {
  const type = essence(mediaType)
  const file = files[aliases[type] ?? (archives.test(type) ? 'application/zip' : type)]
  return file === undefined ? bytes : fromBase64(file)
}
