import { act } from './acting.ts'
import { change } from './changing.ts'
import { create } from './creating.ts'
import { download, upload } from './files.ts'
import type { Role } from '../resources/model.ts'
import { list, read } from './reading.ts'
import { remove } from './removing.ts'
import type { TaskHandler } from './shared.ts'
import { changeSingleton, readSingleton } from './singletons.ts'

/** The handler of each role. Operations of other roles are sampled. */
export const handles: { readonly [R in Role]?: TaskHandler } = {
  create,
  read,
  list,
  replace: (task) => change(task, 'replace'),
  update: (task) => change(task, 'update'),
  merge: (task) => change(task, 'update'),
  delete: remove,
  action: act,
  view: read,
  download,
  upload,
  'read singleton': readSingleton,
  'change singleton': changeSingleton,
}
