import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../../src/logs/openStore.ts'
import { refuseWithoutSqlite } from '../../../src/logs/sqlite/sqliteLog.ts'
import type { Log } from '../../../src/world/log.ts'
import { loggedStep } from '../../../src/world/step.ts'
import { folderWith } from '../../verify/pacts.ts'
import { append, read, rowsOf, stepsFrom } from '../logCalls.ts'
import { identity } from '../logStorage.ts'

async function newFile(): Promise<string> {
  return join(await folderWith({}), 'worlds.db')
}

async function opened(path: string): Promise<Log> {
  const log = openStore(path)
  await log.open(identity)
  onTestFinished(() => log.close())
  return log
}

/** A file as a killed process leaves it: with work in its WAL file. */
async function leftBehind(change: (database: DatabaseSync) => void = () => {}): Promise<string> {
  const [used, left] = [await newFile(), await newFile()]
  const log = openStore(used)
  await log.open(identity)
  await append(log, 0, stepsFrom(1, 3))
  await log.close()
  const database = new DatabaseSync(used)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0')
  change(database)
  database.exec(`INSERT INTO worlds (name, incarnation, version) VALUES ('late', 'x', 0)`)
  for (const end of ['', '-wal']) copyFileSync(`${used}${end}`, `${left}${end}`)
  database.close()
  expect(statSync(`${left}-wal`).size).toBeGreaterThan(0)
  return left
}

function contentOf(path: string): readonly (Buffer | undefined)[] {
  return ['', '-wal', '-shm', '-owner'].map((end) => (existsSync(`${path}${end}`) ? readFileSync(`${path}${end}`) : undefined))
}

async function refusalOf(path: string): Promise<string> {
  const log = openStore(path)
  const refused = await log.open(identity).then(
    () => 'opened',
    (error: Error) => `${error.name}: ${error.message}`,
  )
  await log.close()
  return refused.replaceAll(path, 'worlds.db')
}

test('a file that another log has open is refused, and the refusal names the process', async () => {
  const path = await newFile()
  const log = await opened(path)
  expect(await refusalOf(path)).toMatch(
    new RegExp(`^StoreError: worlds\\.db is in use by process ${process.pid}, since 20.*Z\\. Only one process can use a file at a time\\.`),
  )
  expect(await append(log, 0, stepsFrom(1, 1))).toBe(true)
  await log.close()
  expect(await refusalOf(path)).toBe('opened')
  expect(readdirSync(join(path, '..'))).toEqual(['worlds.db'])
})

test('what a killed process left in the WAL file is there', async () => {
  const log = await opened(await leftBehind())
  expect((await log.list()).map(({ world }) => world)).toEqual(['default', 'late'])
  expect((await read(log, { after: 0 })).steps).toEqual(stepsFrom(1, 3))
})

test('a file of a newer version is refused, and neither the file nor its WAL file changes', async () => {
  const path = await leftBehind((database) => database.exec('PRAGMA user_version = 7'))
  const before = contentOf(path)
  expect(await refusalOf(path)).toMatch(
    /^StoreError: worlds\.db was written by a newer version of Tallystick \(format 7; this version reads up to 1\)/,
  )
  expect(contentOf(path)).toEqual(before)
})

test('a file of a mock with another seed is refused, and neither the file nor its WAL file changes', async () => {
  const path = await leftBehind((database) => database.exec(`UPDATE meta SET value = replace(value, '"seed":1', '"seed":7')`))
  const before = contentOf(path)
  expect(await refusalOf(path)).toContain('IdentityError: worlds.db was made with the seed 7, not 1.')
  expect(contentOf(path)).toEqual(before)
})

test.skipIf(process.platform === 'win32').for(['', '-wal'])(
  'where worlds.db%s is read-only, the file is refused and does not change',
  async (end, { skip }) => {
    const path = await leftBehind()
    chmodSync(`${path}${end}`, 0o444)
    const before = contentOf(path)
    const script = fileURLToPath(new URL('openWithoutRoot.ts', import.meta.url))
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, path], { encoding: 'utf8' })
    skip(status === 77, 'Only root can read this checkout, and root may write to read-only files.')
    expect(stderr).toBe('')
    expect(stdout.replaceAll(path, 'worlds.db')).toMatch(new RegExp(`^StoreError: worlds\\.db${end} cannot be opened for writing: EACCES`))
    expect(contentOf(path)).toEqual(before)
  },
)

test('a damaged file is refused and does not change', async () => {
  const path = await leftBehind()
  const bytes = readFileSync(path)
  bytes.fill(0xff, 4_096 + 10, 4_096 * 3)
  writeFileSync(path, bytes)
  const before = contentOf(path)
  expect(await refusalOf(path)).toMatch(/^StoreError: worlds\.db is damaged: .*It was not changed\./)
  expect(contentOf(path)).toEqual(before)
})

test.each<[string, (path: string) => void, string]>([
  ['that is no database', (path) => writeFileSync(path, 'worlds: []'), 'worlds.db is not a store: it is not an SQLite file.'],
  [
    'of another program',
    (path) => {
      const database = new DatabaseSync(path)
      database.exec('CREATE TABLE notes (text TEXT)')
      database.close()
    },
    'worlds.db is an SQLite file of another program.',
  ],
])('a file %s is refused and does not change', async (_, write, message) => {
  const path = await newFile()
  write(path)
  const before = contentOf(path)
  expect(await refusalOf(path)).toContain(`StoreError: ${message}`)
  expect(contentOf(path)).toEqual(before)
})

test('a file that another program has locked is refused', async () => {
  const path = await newFile()
  await (await opened(path)).close()
  const database = new DatabaseSync(path)
  database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  expect(await refusalOf(path)).toContain('worlds.db is in use by another program.')
  database.close()
})

test('a folder, and a file in a folder that does not exist, are refused', async () => {
  const path = await newFile()
  mkdirSync(path)
  expect(await refusalOf(path)).toContain('worlds.db is a folder.')
  expect(await refusalOf(join(path, 'none', 'worlds.db'))).toContain('worlds.db/none for the store')
})

test.each(['', ' ', ':memory:', 'mysql://u:secret@h/db', 'postgres:/u:secret@h/db', 'u:secret@h/db'])(
  'the address %j is refused, and not repeated',
  (address) => {
    let message = ''
    try {
      openStore(address)
    } catch (error) {
      message = String(error)
    }
    expect(message).toContain('Unknown kind of store.')
    expect(message).not.toContain('secret')
  },
)

test('without SQLite in Node.js, the refusal says which version has it', () => {
  expect(() => refuseWithoutSqlite(false)).toThrow('has no SQLite built in')
})

test('a log that was refused can be opened when the reason is gone', async () => {
  const path = await newFile()
  const first = await opened(path)
  const log = openStore(path)
  await expect(log.open(identity)).rejects.toThrow('is in use')
  await first.close()
  expect(await log.open(identity)).toEqual([])
  await log.close()
})

test('with compaction, the file of a record that changes all the time stays small', async () => {
  const path = await newFile()
  const log = await opened(path)
  const text = 'x'.repeat(1_000)
  const sizes: number[] = []
  for (let version = 0; version < 20_000; version += 500) {
    const steps = Array.from({ length: 500 }, (_, index) => {
      const changes = [{ collection: 'bank/loans', key: 'a', order: 0, after: { id: 'a', text, n: version + index } }]
      return loggedStep({ id: `w:${version + index}`, version: version + index + 1, at: 0, changes })
    })
    await append(log, version, steps)
    if (version % 1_000 === 500) await log.compact('default', 'one', version + 500)
    sizes.push(statSync(path).size + statSync(`${path}-wal`).size)
  }
  // The texts of all steps have 20 MB.
  expect(Math.max(...sizes)).toBeLessThan(10_000_000)
})

test('the rows of a dropped world are deleted later, and leave room for others', async () => {
  const path = await newFile()
  const log = await opened(path)
  const sizes: number[] = []
  for (let round = 0; round < 6; round += 1) {
    await append(log, 0, stepsFrom(1, 10_000, 'x'.repeat(100)))
    await log.compact('default', 'one', 5_000)
    expect(await log.drop('default', 'one')).toBe(true)
    const database = (): number => statSync(path).size
    // Calls go first; each is followed by some of the cleaning.
    for (let turn = 0; turn < 30; turn += 1) await log.health()
    sizes.push(database())
  }
  expect(sizes.at(-1)).toBeLessThan(2 * (sizes[1] as number))
})

test('a snapshot comes in pages of limited size', async () => {
  const log = await opened(await newFile())
  await append(log, 0, stepsFrom(1, 2_500))
  const large = { collection: 'bank/loans', key: 'large', order: 3_000, after: { id: 'large', text: 'x'.repeat(3_000_000) } }
  await append(log, 2_500, [loggedStep({ id: 'w:2501', version: 2_501, at: 0, changes: [large] })])
  await log.compact('default', 'one', 2_501)
  const { snapshot } = await read(log, { after: 0 })
  const sizes: number[] = []
  for await (const page of snapshot?.pages() ?? []) sizes.push(page.length)
  expect(sizes).toEqual([1_000, 1_000, 501, 0])
  expect(await rowsOf(snapshot)).toHaveLength(2_501)
})

test('an append that the file refuses says that nothing was written, and the next one is taken', async () => {
  const log = await opened(await newFile())
  const broken = { ...stepsFrom(2, 1)[0], changes: undefined as never, at: 'noon' as never } as never
  const batches = [
    { world: 'first', incarnation: 'one', after: 0, steps: stepsFrom(1, 1) },
    { world: 'default', incarnation: 'one', after: 0, steps: [...stepsFrom(1, 1), broken] },
  ]
  await expect(log.append(batches)).rejects.toMatchObject({ name: 'NothingAppendedError' })
  expect(await log.list()).toEqual([])
  expect(await append(log, 0, stepsFrom(1, 2))).toBe(true)
})

test.skipIf(process.platform === 'win32')(
  'without room on the disk, an append says that nothing was written, and the log that it does not work',
  async () => {
    const path = await newFile()
    const script = fileURLToPath(new URL('limitedDisk.ts', import.meta.url))
    const { stdout } = spawnSync('/bin/sh', ['-c', 'ulimit -f 400; exec "$0" "$1" "$2"', process.execPath, script, path])
    expect(JSON.parse(String(stdout))).toEqual({ failure: 'NothingAppendedError', health: expect.stringContaining('disk'), isWhole: true })
  },
)

test.each(['', '-wal'])('where worlds.db%s was deleted beneath it, a log stores nothing that nobody would find again', async (end) => {
  const path = await newFile()
  const log = await opened(path)
  await append(log, 0, stepsFrom(1, 1))
  renameSync(`${path}${end}`, `${path}.gone`)
  const message = expect.stringContaining('worlds.db was deleted or replaced while it was in use')
  await expect(append(log, 1, stepsFrom(2, 1))).rejects.toMatchObject({ name: 'NothingAppendedError', message })
  await expect(log.health()).rejects.toMatchObject({ name: 'StoreError', message })
  renameSync(`${path}.gone`, `${path}${end}`)
  await log.health()
  expect(await append(log, 1, stepsFrom(2, 1))).toBe(true)
})
