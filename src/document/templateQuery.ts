/** A pair that the query of a request must contain. Without a value, any value passes. */
export interface QueryTest {
  readonly name: string
  readonly value: string | undefined
  /** Whether a header may contain it instead. */
  readonly mayBeHeader?: true
}

/** What tells operations with the same method and path apart. Names of headers are in lower case. */
export interface Asked {
  /** Percent-encoded. */
  readonly query: string
  readonly headers?: Readonly<Record<string, unknown>>
}

/**
 * Splits a path of a document into the path of requests and what their query must contain. Some documents write a query into their paths,
 * to tell operations apart. Others write pairs into a fragment, which name parameters of the query or headers.
 *
 * @example splitTemplate('/pets?version=2') // { path: '/pets', query: [{ name: 'version', value: '2' }] }
 * @example splitTemplate('/#X-Target=Add') // { path: '/', query: [{ name: 'X-Target', value: 'Add', mayBeHeader: true }] }
 */
export function splitTemplate(template: string): { readonly path: string; readonly query: readonly QueryTest[] } {
  if (!template.includes('?') && !template.includes('#')) return { path: template || '/', query: [] }
  const [whole = '', fragment = ''] = template.split('#')
  const [path, query = ''] = whole.split('?')
  if (query === '' && fragment === '') return { path: path || '/', query: [] }
  const inFragment = fragment.includes('/') ? [] : testsIn(fragment).map((each) => ({ ...each, mayBeHeader: true }) as const)
  return { path: path || '/', query: [...testsIn(query), ...inFragment] }
}

function testsIn(text: string): QueryTest[] {
  return [...new URLSearchParams(text)].map(([name, value]) => ({ name, value: isAnyValue(value) ? undefined : value }))
}

/** Whether two templates require the same of a query, in any order. */
export function sameTests(a: readonly QueryTest[], b: readonly QueryTest[]): boolean {
  return a.length === b.length && a.every(({ name, value }) => b.some((each) => each.name === name && each.value === value))
}

export function passes(tests: readonly QueryTest[], query: URLSearchParams, headers: Asked['headers'] = {}): boolean {
  return tests.every(({ name, value, mayBeHeader }) => {
    if (query.has(name, value)) return true
    const header = mayBeHeader && Object.hasOwn(headers, name.toLowerCase()) ? headers[name.toLowerCase()] : undefined
    return header !== undefined && (value === undefined || value === header)
  })
}

/** How specific a query is: a name with a value counts more than a name alone. */
export function weightOf(tests: readonly QueryTest[]): number {
  return tests.reduce((sum, { value }) => sum + (value === undefined ? 1 : 2), 0)
}

/** `?acl` and `?q={q}` say nothing about the value. */
function isAnyValue(value: string): boolean {
  return value === '' || value.includes('{')
}
