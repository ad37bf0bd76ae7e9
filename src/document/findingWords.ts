import { levelOf, type Finding, type FindingCode, type Level } from './finding.ts'

type Values = Finding['values']

interface Words {
  readonly wrong: (values: Values) => string
  /** What is done with this part of the document. */
  readonly instead: string | ((values: Values) => string)
}

/** Parts of a document, by their kind in its grammar. */
const parts: Readonly<Record<string, string>> = {
  components: '"components"',
  pathItem: 'a path item',
  operation: 'an operation',
  parameter: 'a parameter',
  requestBody: 'a request body',
  response: 'a response',
  header: 'a header',
  mediaType: 'a media type',
  example: 'an example',
  link: 'a link',
  server: 'a server',
  securityScheme: 'a security scheme',
}

/** What a part does that is not there, by its kind. */
const missing: Readonly<Record<string, string>> = {
  schema: 'Any value is accepted.',
  response: 'The operation answers with a problem where it would reply with this.',
  requestBody: 'No body is checked.',
  header: 'Any value is accepted.',
  pathItem: 'The path is ignored.',
}

/** What a keyword of JSON Schema must be. */
const kinds: Readonly<Record<string, string>> = {
  schema: 'a schema',
  schemas: 'a list of at least one schema',
  map: 'an object',
  number: 'a number',
  step: 'a number above 0',
  count: 'a whole number of at least 0',
  names: 'a list of names',
  nameLists: 'an object of lists of names',
  string: 'text',
  boolean: 'true or false',
  list: 'a list of at least one value',
}

const ignored = 'It is ignored.'
const accepted = 'Any value is accepted.'

const words: Readonly<Record<FindingCode, Words>> = {
  'circular-reference': { wrong: ({ ref }) => `The reference "${ref}" refers to itself.`, instead: ignored },
  'dangling-reference': {
    wrong: ({ ref }) => `The reference "${ref}" does not resolve.`,
    instead: ({ kind = '' }) => missing[kind] ?? ignored,
  },
  'not-an-object': { wrong: ({ kind, name }) => `Expected an object as ${(kind && parts[kind]) ?? `"${name}"`}.`, instead: ignored },
  'not-a-list': { wrong: ({ name }) => `Expected a list as "${name}".`, instead: ignored },
  'wrong-keyword': { wrong: ({ keyword, wanted = '' }) => `"${keyword}" must be ${kinds[wanted]}.`, instead: ignored },
  'unknown-type': { wrong: ({ type }) => `"${type}" is not a type of JSON Schema.`, instead: ignored },
  'bad-pattern': {
    wrong: ({ pattern }) => `The pattern ${pattern} is not a regular expression of JavaScript.`,
    instead: 'It is not checked.',
  },
  'translated-pattern': {
    wrong: ({ pattern }) => `The pattern ${pattern} is not written as in JavaScript.`,
    instead: ({ read }) => `It is read as ${read}.`,
  },
  'slow-pattern': {
    wrong: ({ pattern }) => `The pattern ${pattern} could take too long on long texts.`,
    instead: 'It is not checked there.',
  },
  'unusable-schema': { wrong: ({ why }) => `This schema cannot be used: ${why}.`, instead: accepted },
  'path-without-slash': { wrong: () => 'A path must start with a slash.', instead: ignored },
  'unusable-parameter': {
    wrong: () => 'A parameter must have a "name" and an "in" of path, query, header or cookie.',
    instead: ignored,
  },
  'unused-path-parameter': { wrong: ({ name, path }) => `The path ${path} has no {${name}}.`, instead: 'The parameter is ignored.' },
  'undeclared-path-parameter': { wrong: ({ name }) => `{${name}} is not declared as a path parameter.`, instead: accepted },
  'unreachable-operation': {
    wrong: ({ first }) => `${first} has the same method and path.`,
    instead: 'This operation is never reached.',
  },
  'duplicate-operation-id': {
    wrong: ({ id }) => `The operationId "${id}" is used twice.`,
    instead: ({ own }) => `This operation is called "${own}".`,
  },
  'unknown-security-scheme': {
    wrong: ({ name }) => `The security scheme "${name}" is not declared.`,
    instead: 'No credential is required for it.',
  },
  'repeated-name': { wrong: ({ name }) => `The name "${name}" is used twice in this object.`, instead: 'The last value counts.' },
  'external-example': { wrong: ({ url }) => `The example at "${url}" is not read.`, instead: 'A value is made from the schema.' },
  'broken-example': { wrong: ({ why }) => `This example breaks its schema: ${why}.`, instead: 'Where it is replied, it is mended.' },
}

/** A finding in words. */
export interface FindingWords {
  readonly level: Level
  /** What is wrong, and what is done instead. */
  readonly message: string
  readonly instead: string
}

export function findingWords(found: Finding): FindingWords {
  const { wrong, instead } = words[found.code]
  const { values } = found
  const done = typeof instead === 'string' ? instead : instead(values)
  return { level: levelOf(found), message: `${wrong(values)} ${done}`, instead: done }
}
