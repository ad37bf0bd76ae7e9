/** Marks files of Tallystick, in the header of an SQLite file: "TLST". */
export const applicationId = 0x54_4c_53_54
/** The format of the file. A program refuses files of a later one. */
export const fileFormat = 1

/**
 * Worlds have a number that is never used again, so that what is left of a dropped one can be deleted later. Records are the snapshot of a
 * world at `snapshot`; steps come after it.
 */
export const schema = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE worlds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    incarnation TEXT NOT NULL,
    version INTEGER NOT NULL,
    snapshot INTEGER NOT NULL DEFAULT 0,
    snapshot_at REAL NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE steps (
    world INTEGER NOT NULL,
    version INTEGER NOT NULL,
    id TEXT NOT NULL,
    at REAL NOT NULL,
    changes TEXT NOT NULL,
    PRIMARY KEY (world, version)
  ) STRICT;
  CREATE TABLE records (
    world INTEGER NOT NULL,
    place TEXT NOT NULL,
    position INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (world, place)
  ) STRICT;
  CREATE INDEX records_of_worlds ON records (world);
  CREATE TABLE dropped (world INTEGER PRIMARY KEY) STRICT;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${fileFormat};
`
