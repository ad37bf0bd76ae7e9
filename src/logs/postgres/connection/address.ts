import { StoreError } from '../../storeError.ts'

export interface PostgresAddress {
  /** The address for the client, without the parameter that only Tallystick knows. */
  readonly url: string
  /** The schema of the tables. */
  readonly schema: string
  /** The address as it may be printed: without its password. */
  readonly shown: string
}

const defaultSchema = 'tally'
const scheme = /^postgres(?:ql)?:\/\//i
/** Scheme, user, password, hosts with ports, database and parameters. An "@" after the hosts is a password that was not encoded. */
const parts =
  /^(?<start>postgres(?:ql)?:\/\/)(?:(?<user>[^:@/?#]*)(?<password>:[^@/?#]*)?@)?(?<hosts>(?:[\w.-]+|\[[\da-f:.]+\])?(?::\d+)?(?:,[\w.-]+(?::\d+)?)*)(?<database>\/[^?#@/]*)?(?:\?(?<parameters>[^#@]*))?$/i

export function isPostgresAddress(address: string): boolean {
  return scheme.test(address)
}

/**
 * Reads an address such as `postgres://user:password@host:5432/database?schema=tally`.
 *
 * @throws StoreError if the address or the name of the schema is invalid. The message does not contain them: there may be a password
 */
export function postgresAddress(address: string): PostgresAddress {
  const found = parts.exec(address)?.groups
  if (!found) {
    throw new StoreError(
      'The address of the store is invalid. Write it like postgres://user:password@host:5432/database, with special characters percent-encoded.',
    )
  }
  const { start = '', user, password = '', hosts = '', database = '' } = found
  const parameters = new URLSearchParams(found['parameters'])
  const schema = parameters.get('schema') ?? defaultSchema
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema))
    throw new StoreError('The schema in the address of the store has 1 to 63 of these characters: a-z, 0-9 and "_".')
  parameters.delete('schema')
  const query = parameters.size === 0 ? '' : `?${parameters}`
  const shownSchema = schema === defaultSchema ? '' : `?schema=${schema}`
  const shownUser = user === undefined ? '' : `${user}@`
  return {
    url: `${start}${user === undefined ? '' : `${user}${password}@`}${hosts}${database}${query}`,
    schema,
    shown: `${start}${shownUser}${hosts}${database}${shownSchema}`,
  }
}
