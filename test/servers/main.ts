/** Four servers, 200 clients, one PostgreSQL: `npm run servers`. `npm run servers -- 7` makes other visits. */
import { tryServers } from './manyServers.ts'

const seed = Number(process.argv[2] ?? 1)
const { wrong, ...result } = await tryServers({
  servers: 4,
  clients: 200,
  worlds: 12,
  seed,
  lasts: 60,
  killAt: 15,
  downFrom: 25,
  downFor: 5,
})
const verdict =
  wrong.length === 0 ? 'No acknowledged write is lost, no read is stale, nobody has two loans.' : wrong.slice(0, 20).join('\n')
process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n${verdict}\n`)
process.exit(wrong.length === 0 ? 0 : 1)
