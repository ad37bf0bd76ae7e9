import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crash } from './crashes.ts'

/** Kills a server 50 times under load: `npm run crash`, or `npm run crash -- 10`. */
const kills = Number(process.argv[2] ?? 50)
const folder = mkdtempSync(join(tmpdir(), 'tally-crash-'))
let killed = 0
const found = await crash({
  file: join(folder, 'worlds.db'),
  kills,
  callers: 32,
  onKill: ({ acknowledged, lost, half, stored }) =>
    process.stdout.write(
      `kill ${(killed += 1)}: ${acknowledged} acknowledged, ${lost.length} lost, ${half.length} half done, ${stored} stored\n`,
    ),
})
rmSync(folder, { recursive: true })
process.exitCode = found.lost.length + found.half.length > 0 ? 1 : 0
