import { levelOf, type Finding, type FindingCode, type FindingLevel } from './finding.ts'

type Values = Finding['values']

interface Words {
  readonly wrong: (values: Values) => string
  /** How the mock treats this part of the document. */
  readonly instead: string | ((values: Values) => string)
}

/** The name of each kind of part, as messages begin. */
const parts: Readonly<Record<string, string>> = {
  components: '"components"',
  pathItem: 'A path item',
  operation: 'An operation',
  parameter: 'A parameter',
  requestBody: 'A request body',
  response: 'A response',
  header: 'A header',
  mediaType: 'A media type',
  example: 'An example',
  link: 'A link',
  server: 'A server',
  securityScheme: 'A security scheme',
}

/** The kinds of objects that the check of fields adds to `parts`. */
const fieldOwners: Readonly<Record<string, string>> = {
  ...parts,
  document: 'The document',
  info: '"info"',
  encoding: 'An encoding',
  discriminator: 'A discriminator',
  schema: 'A schema',
}

/** For a missing field that the mock does not need. */
export const servedWithout = 'It is served without.'

/** How the mock behaves if a field is missing, by the kind of its object and its name. */
const missingFields: Readonly<Record<string, string>> = {
  'operation responses': 'The operation replies with 204.',
  'requestBody content': 'The request body is not checked.',
  'parameter schema': 'Any value is accepted.',
  'header schema': 'Any value is accepted.',
  'server url': 'The server is ignored.',
  'securityScheme type': 'No credential is required for it.',
  'discriminator propertyName': 'The discriminator is ignored.',
}

/** How the mock behaves if a part is missing, by the kind of part. */
const missing: Readonly<Record<string, string>> = {
  schema: 'Any value is accepted.',
  response: 'The operation replies with a problem instead of this response.',
  requestBody: 'The request body is not checked.',
  header: 'Any value is accepted.',
  pathItem: 'The path is ignored.',
}

/** The value that a keyword of JSON Schema must have, in words. */
const kinds: Readonly<Record<string, string>> = {
  schema: 'a schema',
  schemas: 'a list with at least one schema',
  map: 'an object',
  number: 'a number',
  step: 'a number greater than 0',
  count: 'a whole number, 0 or more',
  names: 'a list of names',
  nameLists: 'an object whose values are lists of names',
  string: 'a string',
  boolean: 'true or false',
  'any list': 'a list',
  list: 'a list with at least one value',
}

const ignored = 'It is ignored.'
const accepted = 'Any value is accepted.'

const words: Readonly<Record<FindingCode, Words>> = {
  'circular-reference': { wrong: ({ ref }) => `The reference "${ref}" refers to itself.`, instead: ignored },
  'circular-schema': {
    wrong: () => 'This schema contains itself, so a check of a value would never end.',
    instead: 'This part is ignored.',
  },
  'circular-base': {
    wrong: () => 'This schema extends a base that contains it, so a check of a value would never end.',
    instead: 'It extends the base without its "oneOf" or "anyOf".',
  },
  'endless-schema': {
    wrong: () => 'No value matches this schema, since each would have to contain another one without end.',
    instead: 'Generated values end after some levels and do not match it.',
  },
  'no-operation': { wrong: () => 'The document has no operation.', instead: 'Every call is answered with 404.' },
  'dangling-reference': {
    wrong: ({ ref }) => `The reference "${ref}" does not resolve.`,
    instead: ({ kind = '' }) => missing[kind] ?? ignored,
  },
  'not-an-object': { wrong: ({ kind, name }) => `${(kind && parts[kind]) ?? `"${name}"`} must be an object.`, instead: ignored },
  'not-a-list': { wrong: ({ name }) => `"${name}" must be a list.`, instead: ignored },
  'wrong-keyword': { wrong: ({ keyword, wanted = '' }) => `"${keyword}" must be ${kinds[wanted]}.`, instead: ignored },
  'wrong-value': {
    wrong: ({ name, value, allowed }) => `"${name}" cannot be "${value}". Possible values: ${allowed}.`,
    instead: ignored,
  },
  'missing-field': {
    wrong: ({ kind = '', name }) => `${fieldOwners[kind] ?? kind} must have "${name}".`,
    instead: ({ kind, name }) => missingFields[`${kind} ${name}`] ?? servedWithout,
  },
  'unknown-field': {
    wrong: ({ kind = '', name, meant }) =>
      `${fieldOwners[kind] ?? kind} has no field "${name}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    instead: ignored,
  },
  'unknown-status': {
    wrong: ({ status }) => `"${status}" is neither a status, a range such as 4XX, nor default.`,
    instead: 'This response is never sent.',
  },
  'duplicate-parameter': {
    wrong: ({ name, place }) => `The ${place} parameter "${name}" is declared twice.`,
    instead: 'The last one is used.',
  },
  'optional-path-parameter': {
    wrong: ({ name }) => `The path parameter "${name}" must have "required: true".`,
    instead: 'It is required.',
  },
  'unknown-type': {
    wrong: ({ type, meant, format }) => {
      const suggested = meant === undefined ? '' : ` Did you mean "${meant}"${format === undefined ? '' : ` with the format "${format}"`}?`
      return `"${type}" is not a type of JSON Schema.${suggested}`
    },
    instead: ignored,
  },
  'bad-pattern': {
    wrong: ({ pattern }) => `The pattern ${pattern} is not a valid JavaScript regular expression.`,
    instead: 'It is not checked.',
  },
  'translated-pattern': {
    wrong: ({ pattern }) => `The pattern ${pattern} is not written in JavaScript's syntax.`,
    instead: ({ read }) => `It is read as ${read}.`,
  },
  'slow-pattern': {
    wrong: ({ pattern }) => `The pattern ${pattern} could take too long to check on long strings.`,
    instead: 'It is not checked on long strings.',
  },
  'unusable-schema': { wrong: ({ why }) => `This schema cannot be used: ${why}.`, instead: accepted },
  'misplaced-reference': {
    wrong: ({ ref, kind = '', target = '' }) =>
      `The reference "${ref}" leads to ${lowered(fieldOwners[target])}, but ${lowered(fieldOwners[kind])} belongs here.`,
    instead: ({ kind = '' }) => `It is read as ${lowered(fieldOwners[kind])}.`,
  },
  'colon-in-path': {
    wrong: ({ part }) => `The part "${part}" of this path is a fixed text.`,
    instead: ({ part = '' }) => `For a parameter, write {${part.slice(1)}}.`,
  },
  'path-without-slash': { wrong: () => 'A path must start with a slash.', instead: ignored },
  'unusable-parameter': {
    wrong: () => 'A parameter must have a "name" and an "in" of path, query, header or cookie.',
    instead: ignored,
  },
  'unused-path-parameter': {
    wrong: ({ name, path }) => `The path ${path} does not contain {${name}}.`,
    instead: 'The parameter is ignored.',
  },
  'undeclared-path-parameter': { wrong: ({ name }) => `{${name}} is not declared as a path parameter.`, instead: accepted },
  'unreachable-operation': {
    wrong: ({ first }) => `${first} already has this method and path.`,
    instead: 'This operation never receives a request.',
  },
  'duplicate-operation-id': {
    wrong: ({ id }) => `The operationId "${id}" is used twice.`,
    instead: ({ own }) => `This operation is called "${own}".`,
  },
  'unknown-security-scheme': {
    wrong: ({ name, meant }) => `The security scheme "${name}" is not declared.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    instead: 'No credential is required for it.',
  },
  'unseen-certificate': {
    wrong: () => 'A mock cannot see client certificates.',
    instead: 'No certificate is required; a call needs another credential where the spec allows one.',
  },
  'repeated-name': { wrong: ({ name }) => `The name "${name}" is used twice in this object.`, instead: 'The last value is used.' },
  'external-example': { wrong: ({ url }) => `The example at "${url}" is not read.`, instead: 'A value is generated from the schema.' },
  'broken-example': {
    wrong: ({ why, what = 'example' }) => `This ${what} breaks its schema: ${why}.`,
    instead: 'It is corrected in replies.',
  },
}

/** `A request body` → `a request body` */
function lowered(part = ''): string {
  return `${part.slice(0, 1).toLowerCase()}${part.slice(1)}`
}

/** A finding in words. */
export interface FindingWords {
  readonly level: FindingLevel
  /** The problem, and how the mock treats it. */
  readonly message: string
  /** How the mock treats it; the second part of `message`. */
  readonly instead: string
}

export function findingWords(found: Finding): FindingWords {
  const { wrong, instead } = words[found.code]
  const { values } = found
  const done = typeof instead === 'string' ? instead : instead(values)
  return { level: levelOf(found), message: `${wrong(values)} ${done}`, instead: done }
}
