import { act } from './acting.ts'
import { change } from './changing.ts'
import { create } from './creating.ts'
import { download, upload, withSentFile } from './files.ts'
import { changePart, readPart } from './parts.ts'
import type { Role } from '../resources/model.ts'
import { list, read } from './reading.ts'
import { remove } from './removing.ts'
import type { TaskHandler } from './task.ts'
import { changeSingleton, readSingleton } from './singletons.ts'

/** The handler of each role. Operations of other roles are sampled. */
export const handles: { readonly [R in Role]?: TaskHandler } = {
  create: (task) => create(withSentFile(task)),
  read: (task) => (task.plan.success?.isFile === true ? download(task) : read(task)),
  list,
  replace: (task) => change(withSentFile(task), 'replace'),
  update: (task) => change(withSentFile(task), 'update'),
  merge: (task) => change(withSentFile(task), 'update'),
  delete: remove,
  action: act,
  view: read,
  'read part': readPart,
  'change part': changePart,
  download,
  upload,
  'read singleton': readSingleton,
  'change singleton': changeSingleton,
}
