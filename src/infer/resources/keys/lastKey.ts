import { bare, wordSet, wordsOf } from '../../words/names.ts'
import { identifiedBy, onlyScalar, type FindKey } from './keyFields.ts'

/** Names of fields that can only be a key. */
const unique = wordSet('uuid guid uid entityid')

/**
 * Finds a field that is the key if no other field can be: `namespace` for `namespace_id`, `accountHoldingId` of a holding, or the only field
 * such as `uuid`.
 */
export const lastly: FindKey = (structures, structure, { param, noun }) => {
  if (param === undefined) return undefined
  const word = structures.nounOf(noun)
  const like = bare(param) === `${word}id` ? onlyScalar(structures, structure, (name) => bare(name) === word) : undefined
  const isId = /(?:id|reference)$/i.test(param)
  const only = (isMeant: (name: string) => boolean): string | undefined => (isId ? onlyScalar(structures, structure, isMeant) : undefined)
  const isOfItem = bare(param) === 'id' || isIdOf(bare(param), word)
  const isNamed = (name: string): boolean => (isOfItem && isIdOf(name, word)) || endsWithAll(name, bare(param))
  const isOwn = (each: string): boolean => isNamed(bare(each)) && !isOfAnother(each)
  const name = like ?? only(isOwn) ?? only((each) => unique.has(bare(each)))
  return name === undefined ? undefined : identifiedBy(name)
}

/** Whether an id has the name of the item, with more or fewer words: `accountholdingid` of a holding, `certid` of a certificate. */
function isIdOf(name: string, noun: string): boolean {
  const stem = name.endsWith('id') ? name.slice(0, -2) : ''
  return stem.length >= 4 && noun !== '' && (stem.endsWith(noun) || noun.endsWith(stem) || noun.startsWith(stem))
}

/** `receiptruleid` for `ruleid` */
function endsWithAll(name: string, param: string): boolean {
  return param.length > 4 && name.endsWith(param)
}

/** Whether an id means another item of the same kind, or the same item in another system: `parent_comment_id`, `ext_order_id`. */
function isOfAnother(name: string): boolean {
  return others.has(wordsOf(name)[0] ?? '')
}

const others = wordSet('parent previous prev next source target original linked related external ext root master main default reply')
