/** A pair that the query of a request must contain. Without a value, any value passes. */
export interface QueryTest {
  readonly name: string
  readonly value: string | undefined
}

/**
 * Splits a path of a document into the path of requests and what their query must contain. Some documents write a query into their paths,
 * to tell operations apart.
 *
 * @example splitTemplate('/pets?version=2') // { path: '/pets', query: [{ name: 'version', value: '2' }] }
 */
export function splitTemplate(template: string): { readonly path: string; readonly query: readonly QueryTest[] } {
  const [whole = ''] = template.split('#')
  const mark = whole.indexOf('?')
  if (mark < 0) return { path: whole || '/', query: [] }
  const pairs = [...new URLSearchParams(whole.slice(mark + 1))]
  const query = pairs.map(([name, value]) => ({ name, value: isAnyValue(value) ? undefined : value }))
  return { path: whole.slice(0, mark) || '/', query }
}

/** Whether two templates require the same of a query, in any order. */
export function sameTests(a: readonly QueryTest[], b: readonly QueryTest[]): boolean {
  return a.length === b.length && a.every(({ name, value }) => b.some((each) => each.name === name && each.value === value))
}

export function passes(tests: readonly QueryTest[], query: URLSearchParams): boolean {
  return tests.every(({ name, value }) => query.has(name, value))
}

/** How specific a query is: a name with a value counts more than a name alone. */
export function weightOf(tests: readonly QueryTest[]): number {
  return tests.reduce((sum, { value }) => sum + (value === undefined ? 1 : 2), 0)
}

/** `?acl` and `?q={q}` say nothing about the value. */
function isAnyValue(value: string): boolean {
  return value === '' || value.includes('{')
}
