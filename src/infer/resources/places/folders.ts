import type { Schema } from '../../../document/document.ts'
import { bare } from '../../words/names.ts'
import { requestSchema } from '../bodies.ts'
import type { Draft, PathPlace } from '../draft.ts'
import type { DraftIndex } from '../draftIndex.ts'
import { itemEnvelope } from '../envelope.ts'
import { isNumeric, isScalar, type Structures } from '../fields.ts'
import { parentKeyAt } from '../keys/keys.ts'
import { nounIn, paramsOf, type PlacedParam } from '../paths.ts'

interface Looking {
  readonly structures: Structures
  readonly index: DraftIndex
  /** Whether items of this kind are listed or created at the place. */
  readonly agrees: (item: Schema | undefined) => boolean
}

/** A resource, and its labels for parents that the path of a list calls otherwise. */
export interface FolderOwner {
  readonly draft: Draft
  readonly aliases: ReadonlyMap<string, string>
}

/**
 * The resource that is listed or created at `/users/{username}/repos` if its items are at `/repos/{owner}/{repo}`: the paths of the items
 * have their parents after the noun, and lists have them before it. Undefined if there is none, or several are possible.
 */
export function folderOwner(place: PathPlace, label: string, { structures, index, agrees }: Looking): FolderOwner | undefined {
  const found = index.alike(label).flatMap((draft) => {
    const aliases = isFolder(draft, index) && agrees(draft.item) ? aliasesOf(structures, draft, place) : undefined
    return aliases ? [{ draft, aliases }] : []
  })
  return found.length === 1 ? found[0] : undefined
}

/** Whether the paths of items have several parameters after their noun, and the first of these alone leads to nothing. */
function isFolder({ labels, itemPlaces, isSingleton }: Draft, places: DraftIndex): boolean {
  const [place] = itemPlaces
  if (isSingleton || !place || !/\.\d+$/.test(labels.at(-1) as string)) return false
  const inner = labels.slice(0, -1).filter((each) => nounIn(each) === nounIn(labels.at(-1) as string))
  const above = inner.map((_, index) => place.form.slice(0, -'/{}'.length * (index + 1)))
  return above.every((form) => places.ownerOf(form) === undefined)
}

/** How a place calls the parents of a resource; undefined if its parents are others. */
function aliasesOf(structures: Structures, draft: Draft, place: PathPlace): ReadonlyMap<string, string> | undefined {
  const noun = nounIn(draft.labels.at(-1) as string)
  const known = paramsOf((draft.itemPlaces[0] as PathPlace).shape.segments).slice(0, -1)
  const [inner, outer] = [known.filter((each) => nounIn(each.label) === noun), known.filter((each) => nounIn(each.label) !== noun)]
  const placed = paramsOf(place.shape.segments)
  const others = placed.filter(({ label }) => !outer.some((each) => each.label === label))
  const isBelow = outer.every(({ label }) => placed.some((each) => each.label === label))
  if (!isBelow || others.some(({ label, word }) => word !== undefined || draft.labels.includes(label))) return undefined
  const pairs = pairsOf(structures, { draft, place }, { inner, others })
  const missing = inner.filter((each) => !pairs?.some(([, one]) => one === each))
  const isTold = missing.every((param) => tellsParent(structures, { draft, place }, param))
  return pairs && isTold ? new Map(pairs.map(([one, own]) => [one.label, own.label])) : undefined
}

type Pair = readonly [place: PlacedParam, own: PlacedParam]

/** Parents are matched by name; if there are as many of them, by position. */
function pairsOf(
  structures: Structures,
  { draft, place }: { readonly draft: Draft; readonly place: PathPlace },
  { inner, others }: { readonly inner: readonly PlacedParam[]; readonly others: readonly PlacedParam[] },
): readonly Pair[] | undefined {
  const byName = others.map((one) => inner.filter((own) => bare(own.name) === bare(one.name)))
  if (byName.every(({ length }) => length === 1)) return others.map((one, index) => [one, byName[index]?.[0] as PlacedParam])
  if (others.length !== inner.length) return undefined
  const pairs = others.map((one, index): Pair => [one, inner[index] as PlacedParam])
  const isAlike = pairs.every(
    ([one, own]) =>
      isNumber(structures, place, one) === isNumber(structures, draft.itemPlaces[0] as PathPlace, own) &&
      !isOwnField(structures, draft, own),
  )
  return isAlike ? pairs : undefined
}

function isNumber(structures: Structures, { operations }: PathPlace, { name }: PlacedParam): boolean {
  const parameter = operations[0]?.parameters.find((each) => each.in === 'path' && each.name === name)
  return isNumeric(structures.of(parameter?.schema))
}

/** Whether a parameter is a part of the key, such as `{orderType}`: items have it as a field. A parent is an object, or only in the path. */
function isOwnField(structures: Structures, { item }: Draft, { name }: PlacedParam): boolean {
  const structure = structures.of(item)
  const field = structures.nameLike(structure, name)
  return field !== undefined && isScalar(structures.of(structure.fields.get(field)))
}

/** Whether items that are created without a parent in the path name it. A list without it shows the items of all parents. */
function tellsParent(
  structures: Structures,
  { draft, place }: { readonly draft: Draft; readonly place: PathPlace },
  param: PlacedParam,
): boolean {
  const create = place.operations.find(({ method }) => method === 'POST')
  if (!create) return true
  const requested = itemEnvelope(structures, requestSchema(create), draft.noun)?.item
  return [draft.item, requested].some((each) => parentKeyAt(structures, each, param) !== undefined)
}
