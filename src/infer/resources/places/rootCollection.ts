import pluralize from 'pluralize'
import type { Schema } from '../../../document/document.ts'
import { itemsOf } from '../../../document/lenient.ts'
import { basePath } from '../../../document/servers.ts'
import { wordsOf } from '../../words/names.ts'
import { successOf } from '../bodies.ts'
import { isChanged, type PathPlace } from '../draft.ts'
import { itemOf, listEnvelope } from '../envelope.ts'
import type { Structures } from '../fields.ts'
import { formOf, isParam, type PathShape } from '../paths.ts'
import { ItemPlaces } from './itemPlaces.ts'
import type { Places } from './readPlaces.ts'

/** Segments of a server's path that name no thing: `api`, `v2`, `2024-01-01`. */
const unspecific = /^(?:api|rest|public|latest|beta|sandbox|services?)?[-_.]?(?:v?\d+(?:[-_.]\w+)*)?$/i
/** Ends of the names of schemas that say nothing about the thing. */
const affixes = /(?<=[a-z])_?(?:representation|response|resource|model|dto|output|out)$/i

/**
 * The places of a document whose paths are `/` and `/{id}`, because the path of its server has the noun: the same places below that noun.
 * Undefined if the root is no collection.
 */
export function belowRootNoun(structures: Structures, { byForm, custom }: Places): (Places & { readonly noun: string }) | undefined {
  const item = itemAtRoot(structures, byForm)
  if (!item) return undefined
  const noun = nounFor(structures, item, byForm)
  const below = (place: PathPlace): PathPlace => (isRooted(place) ? placeBelow(noun, place) : place)
  const places = [...byForm.values()].map(below)
  const found = new Map(places.map((place) => [place.form, place]))
  const isItem = new ItemPlaces(structures, found).draftFor(found.get(`${noun}/${item.form}`) as PathPlace) !== undefined
  return isItem ? { noun, byForm: found, custom: custom.map(below) } : undefined
}

function isRooted({ shape: { segments } }: PathPlace): boolean {
  return segments.length === 0 || isParam(segments[0])
}

/** The place of the items: `/{id}` if the root lists or creates them, or if the server has their noun; else `/{parent}/{id}`. */
function itemAtRoot(structures: Structures, byForm: ReadonlyMap<string, PathPlace>): PathPlace | undefined {
  const [first, second] = [byForm.get('{}'), byForm.get('{}/{}')]
  if (second && (!first || new ItemPlaces(structures, byForm).holdsNext(first))) return second
  if (!first) return undefined
  const item = shownAt(structures, first)
  const isChangeable = isChanged(first) || first.operations.some(({ method }) => method === 'DELETE')
  const isNamed = item !== undefined && isChangeable && servedNoun(first) !== undefined
  return isNamed || isCollection(structures, byForm.get(''), item) ? first : undefined
}

function shownAt(structures: Structures, { operations }: PathPlace): Schema | undefined {
  const read = operations.find(({ method }) => method === 'GET')
  return read && itemOf(structures, successOf(read)?.schema, '')
}

function placeBelow(noun: string, { shape, ofCaller, ...place }: PathPlace): PathPlace {
  const moved = (each: PathShape): PathShape => ({ ...each, segments: [{ fixed: noun }, ...each.segments] })
  const callers = ofCaller && new Map([...ofCaller].map(([template, each]) => [template, moved(each)]))
  return { ...place, shape: moved(shape), form: formOf(moved(shape).segments), ...(callers && { ofCaller: callers }) }
}

/** The noun of the items at the root: the last word of the server's path, else the name of their schema, else their tag. */
function nounFor(structures: Structures, item: PathPlace, byForm: ReadonlyMap<string, PathPlace>): string {
  const fixed = new Set([...byForm.values()].flatMap(({ shape }) => shape.segments.flatMap((each) => (isParam(each) ? [] : [each.fixed]))))
  const tag = plural(String(itemsOf(item.operations[0]?.object.tags)[0] ?? ''))
  const named = [servedNoun(item), schemaNoun(structures, shownAt(structures, item)), tag]
  return named.find((each) => each !== undefined && each !== '' && !fixed.has(each)) ?? 'items'
}

/** Whether the root creates items, or lists those of which one is at `/{id}`. */
function isCollection(structures: Structures, root: PathPlace | undefined, item: Schema | undefined): boolean {
  const operations = root?.operations ?? []
  if (operations.some(({ method }) => method === 'POST')) return true
  const list = operations.find(({ method }) => method === 'GET')
  const listed = list && listEnvelope(structures, successOf(list)?.schema, '')?.item
  return listed !== undefined && (item === undefined || structures.agree(listed, item))
}

function servedNoun({ operations: [first] }: PathPlace): string | undefined {
  const nouns = itemsOf(first?.servers).map((server) =>
    basePath(server)
      .split('/')
      .findLast((each) => !unspecific.test(each)),
  )
  return nouns.find((each) => each !== undefined)?.toLowerCase()
}

function schemaNoun(structures: Structures, item: Schema | undefined): string | undefined {
  const name = structures.of(item).ref?.split('/').at(-1)
  return name === undefined ? undefined : plural(name.replace(affixes, ''))
}

/** `RealmAdmin` → `realm-admins` */
function plural(name: string): string {
  const words = wordsOf(name)
  return [...words.slice(0, -1), ...words.slice(-1).map((each) => pluralize.plural(each))].join('-')
}
