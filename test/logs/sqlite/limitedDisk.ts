/** Appends to a file until that fails, then says how: `node limitedDisk.ts FILE`. Run it where files have a largest size. */
import { openStore } from '../../../src/node.ts'
import { append, read, stepsFrom } from '../logCalls.ts'
import { identity } from '../logStorage.ts'

const log = openStore(process.argv[2] as string)
await log.open(identity)
let version = 0
let failure: unknown
while (!failure && version < 10_000) {
  const appended = append(log, version, stepsFrom(version + 1, 10))
  failure = await appended.then(
    () => undefined,
    (error: Error) => error.name,
  )
  if (!failure) version += 10
}
const health = await log.health().then(
  () => 'well',
  (error: Error) => error.message,
)
const kept = (await read(log, { after: 0 })).steps.length
process.stdout.write(JSON.stringify({ failure, health, isWhole: kept === version }))
await log.close()
