import type { DatabaseSync } from 'node:sqlite'

/** A world in the file. `at` is the time of the last step in the snapshot. */
export interface Head {
  readonly id: number
  readonly incarnation: string
  readonly version: number
  readonly snapshot: number
  readonly at: number
}

export type Statements = ReturnType<typeof statementsOf>

/** Everything that is asked of the file, prepared once. */
export function statementsOf(database: DatabaseSync) {
  const prepare = (sql: string): ReturnType<DatabaseSync['prepare']> => database.prepare(sql)
  return {
    identity: prepare(`SELECT value FROM meta WHERE name = 'identity'`),
    setIdentity: prepare(`INSERT INTO meta VALUES ('identity', ?) ON CONFLICT DO UPDATE SET value = excluded.value`),
    /** Writes as much as many steps have, to find out whether there is room. */
    tryToWrite: prepare(`INSERT INTO meta VALUES ('tried', hex(randomblob(32768))) ON CONFLICT DO NOTHING`),
    forgetTry: prepare(`DELETE FROM meta WHERE name = 'tried'`),
    worlds: prepare('SELECT name AS world, incarnation, version FROM worlds ORDER BY name'),
    head: prepare('SELECT id, incarnation, version, snapshot, snapshot_at AS at FROM worlds WHERE name = ?'),
    make: prepare('INSERT INTO worlds (name, incarnation, version) VALUES (?, ?, 0)'),
    advance: prepare('UPDATE worlds SET version = ? WHERE id = ?'),
    compacted: prepare('UPDATE worlds SET snapshot = ?, snapshot_at = ? WHERE id = ?'),
    insert: prepare('INSERT INTO steps VALUES (?, ?, ?, ?, ?)'),
    stepsAfter: prepare('SELECT id, version, at, changes FROM steps WHERE world = ? AND version > ? ORDER BY version'),
    stepsUpTo: prepare('SELECT id, version, at, changes FROM steps WHERE world = ? AND version <= ? ORDER BY version'),
    forgetSteps: prepare('DELETE FROM steps WHERE world = ? AND version <= ?'),
    rows: prepare('SELECT rowid AS row, place, position, record FROM records WHERE world = ? AND rowid > ? ORDER BY rowid LIMIT ?'),
    put: prepare(
      'INSERT INTO records VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET position = excluded.position, record = excluded.record',
    ),
    remove: prepare('DELETE FROM records WHERE world = ? AND place = ?'),
    drop: prepare('DELETE FROM worlds WHERE id = ?'),
    noteDropped: prepare('INSERT INTO dropped VALUES (?)'),
    dropped: prepare('SELECT world FROM dropped LIMIT 1'),
    cleanSteps: prepare('DELETE FROM steps WHERE rowid IN (SELECT rowid FROM steps WHERE world = ? LIMIT ?)'),
    cleanRecords: prepare('DELETE FROM records WHERE rowid IN (SELECT rowid FROM records WHERE world = ? LIMIT ?)'),
    cleaned: prepare('DELETE FROM dropped WHERE world = ?'),
  } as const
}
