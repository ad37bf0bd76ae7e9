import { lifetimeCollection, lifetimeOf, setLifetime } from '../lifetime.ts'
import type { World } from '../world.ts'
import { startCollection } from './storedTemplates.ts'
import type { TemplateContents, Templates } from './templates.ts'

/** What belongs to a world itself: nobody is shown it, and no copy gets it. */
const ofItself: ReadonlySet<string> = new Set([startCollection, lifetimeCollection])

/** Whether a collection is part of what a world has for those who use it. */
export function isContent({ name }: { readonly name: string }): boolean {
  return !ofItself.has(name)
}

/** What a world has now. */
export function contentsOf(world: World): TemplateContents {
  const all = world.collections().filter(isContent)
  const collections = all.map((each) => ({ name: each.name, documents: each.list() }))
  return { collections, records: collections.reduce((sum, { documents }) => sum + documents.length, 0) }
}

/** Fills an empty world with the contents of a template. Part of a step. */
export function copyInto(world: World, contents: TemplateContents, templates: Templates): void {
  for (const { name, documents } of contents.collections) {
    const collection = world.collection(name)
    for (const document of documents) collection.insert(document)
  }
  templates.noteStart(world, contents)
}

/** Empties a world, then adds what it started with if it is a copy. Its time to live stays. Part of a step. */
export function startAgain(world: World, templates: Templates): void {
  const [start, lifetime] = [templates.startOf(world), lifetimeOf(world)]
  world.reset()
  if (lifetime !== undefined) setLifetime(world, lifetime)
  if (start) copyInto(world, start, templates)
}
