import { typeNames } from '../schema/reading/keywords.ts'

/** What other languages call the types of JSON Schema. */
const otherNames: Readonly<Record<string, string>> = {
  ...allMeaning('integer', 'int int32 int64 long short bigint'),
  ...allMeaning('number', 'float double decimal numeric real'),
  ...allMeaning('boolean', 'bool'),
  ...allMeaning('string', 'str text char varchar'),
  ...allMeaning('array', 'list set'),
  ...allMeaning('object', 'map dict dictionary hash json struct'),
}
const formats = new Set(['date', 'date-time', 'time', 'duration', 'uuid', 'email', 'uri', 'binary', 'byte', 'password'])

function allMeaning(type: string, names: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, type]))
}

/** The type, and perhaps the format, that was probably meant by one that does not exist. */
export function meantType(type: string): Readonly<Record<string, string>> {
  const name = type.toLowerCase()
  if (formats.has(name)) return { meant: 'string', format: name }
  const meant = typeNames.find((each) => each === name) ?? (Object.hasOwn(otherNames, name) ? otherNames[name] : undefined)
  return meant === undefined ? {} : { meant }
}
