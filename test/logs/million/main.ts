/** A world of a million records in SQLite and in PostgreSQL: `npm run million`, or `npm run million -- 50000`. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../../src/logs/openStore.ts'
import { StoreTables } from '../../../src/logs/postgres/tables/storeTables.ts'
import { startPostgres } from '../postgres/postgresServer.ts'
import { largeWorld, type LargeWorld } from './million.ts'

const records = Number(process.argv[2] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'tally-million-'))
const file = join(folder, 'worlds.db')
const inFile = await largeWorld({ connect: async () => openStore(file) }, records)
show('SQLite', inFile, statSync(file).size)
rmSync(folder, { recursive: true })

const server = await startPostgres()
const tables = new StoreTables(server.url)
await tables.create()
const inPostgres = await largeWorld({ connect: async () => openStore(server.url) }, records)
show('PostgreSQL', inPostgres, (await tables.status()).bytes)
await tables.close()
await server.remove()

const isWrong = [inFile, inPostgres].some(({ isOneMoment, loaded }) => !isOneMoment || loaded.records !== records)
process.exit(isWrong ? 1 : 0)

function show(name: string, { written, compactions, pages, isOneMoment, loaded, ...rest }: LargeWorld, bytes: number): void {
  process.stdout.write(
    `${name}: ${rest.records} records, ${Math.round(bytes / 1_000_000)} MB
  written in ${written} ms; each compaction of 100,000 records took ${compactions.join(', ')} ms
  read in ${pages.count} pages of at most ${pages.largest} records, ${pages.took} ms, the heap grew by ${pages.grew} MB; ${isOneMoment ? 'all of one moment' : 'OF SEVERAL MOMENTS'}
  loaded ${loaded.records} records into a world in ${loaded.took} ms; the longest turn was ${loaded.longestTurn} ms, the heap has ${loaded.heap} MB
`,
  )
}
