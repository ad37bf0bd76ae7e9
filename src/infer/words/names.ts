import pluralize from 'pluralize'
import { wordSet } from '../../sample/values/words.ts'

export { wordSet }

/** Words that the library wrongly takes for plurals, or for which it makes a wrong singular. */
const singulars: Readonly<Record<string, string>> = {
  ...same('aws axis basis bias bonus canvas chaos cors data dns gps https js kubernetes lens media metadata nfs oasis os sms tls'),
  axes: 'axis',
  biases: 'bias',
  caches: 'cache',
  canvases: 'canvas',
  cookies: 'cookie',
  corpora: 'corpus',
  cpus: 'cpu',
  gpus: 'gpu',
  lenses: 'lens',
  memoranda: 'memorandum',
  skus: 'sku',
}

function same(words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((word) => [word, word]))
}

/** `customerAccount`, `customer-accounts` → `['customer', 'accounts']` */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
}

/** Last segments of paths that compute a reply and store nothing. */
export const computing = wordSet(
  'search query stats statistics count lookup validate preview batch bulk watch export import health ping status metrics',
)

const isBare = /^[a-z\d]*$/

/** A name in lower case without separators: `Pet_ID` → `petid`. */
export function bare(name: string): string {
  return isBare.test(name) ? name : name.toLowerCase().replace(/[^a-z\d]+/g, '')
}

/** `CustomerAccounts` → `customer account` */
export function singular(name: string): string {
  const words = wordsOf(name)
  const last = words.at(-1)
  return last === undefined ? name : [...words.slice(0, -1), singularWord(last)].join(' ')
}

/** Words with these endings have a plain plural, or are none. The library tries some forty expressions for each word. */
const plainPlural = /[bcdfgklmnprtwy]s$/
const plainSingular = /[bcdfghjklopqrtuvwyz]$/
/** Words that end like a plain plural or singular, and are none. */
const irregular = wordSet(
  'analytics athletics corps gallows headquarters highjinks jeans mews news pliers scissors feet teeth they passersby',
)

function singularWord(word: string): string {
  if (Object.hasOwn(singulars, word)) return singulars[word] as string
  if (irregular.has(word)) return pluralize.singular(word)
  if (plainSingular.test(word)) return word
  return plainPlural.test(word) ? word.slice(0, -1) : pluralize.singular(word)
}

/** Beginnings that are spoken with a vowel: `order`, but not `user`, `unit`, `one-time code`. */
const spokenVowel = /^(?:[ai]|e(?!u)|o(?!nce\b|ne\b)|u(?!ni|s[aeiu]|rl\b|ti|k\b))/

/** `a customer account`, `an order`, `a user` */
export function withArticle(noun: string): string {
  return `${spokenVowel.test(noun) ? 'an' : 'a'} ${noun}`
}
