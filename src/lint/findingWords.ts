import type { Finding, FindingCode } from './finding.ts'

type Words = (values: Finding['values']) => string

/** What is wrong, and what is done instead. */
const words: Readonly<Record<FindingCode, Words>> = {
  'circular-reference': ({ ref }) => `The reference "${ref}" refers to itself. It is ignored.`,
  'dangling-reference': ({ ref, instead }) => `The reference "${ref}" does not resolve. ${instead}`,
  'not-an-object': ({ what }) => `Expected an object as ${what}. It is ignored.`,
  'not-a-list': ({ what }) => `Expected a list as "${what}". It is ignored.`,
  'wrong-keyword': ({ keyword, expected }) => `"${keyword}" must be ${expected}. It is ignored.`,
  'unknown-type': ({ type }) => `"${type}" is not a type of JSON Schema. It is ignored.`,
  'bad-pattern': ({ pattern }) => `The pattern ${pattern} is not a regular expression of JavaScript. It is not checked.`,
  'foreign-pattern': ({ pattern, part }) =>
    `The pattern ${pattern} uses ${part}, which means something else in JavaScript. It is checked as JavaScript reads it.`,
  'path-without-slash': () => 'A path must start with a slash. It is ignored.',
  'unusable-parameter': () => 'A parameter must have a "name" and an "in" of path, query, header or cookie. It is ignored.',
  'unused-path-parameter': ({ name, path }) => `The path ${path} has no {${name}}. The parameter is ignored.`,
  'undeclared-path-parameter': ({ name }) => `{${name}} is not declared as a path parameter. Any value is accepted.`,
  'unreachable-operation': ({ first }) => `${first} has the same method and path, so this operation is never reached.`,
  'duplicate-operation-id': ({ id, own }) => `The operationId "${id}" is used twice. This operation is called "${own}".`,
  'unknown-security-scheme': ({ name }) => `The security scheme "${name}" is not declared. No credential is required for it.`,
  'repeated-name': ({ name }) => `The name "${name}" is used twice in this object. The last value counts.`,
  'external-example': ({ url }) => `The example at "${url}" is not read. A value is made from the schema.`,
  'broken-example': ({ why }) => `This example breaks its schema: ${why}. Where it is replied, it is mended.`,
}

export function findingWords({ code, values }: Finding): string {
  return words[code](values)
}
