import { byLastWords, wordsOf } from '../words.ts'
import { business } from './business.ts'
import { general } from './general.ts'
import type { MakeText } from './makeText.ts'
import { isPerson, nounOf } from './nameOf.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { technical } from './technical.ts'
import type { TextWish } from './textWish.ts'

const kinds: ReadonlyMap<string, MakeText> = new Map(
  [...people, ...places, ...technical, ...business, ...general].flatMap(([names, make]) =>
    names.split(' ').map((name) => [name, make] as const),
  ),
)

/** Names that mean little without the noun of the object: `code` of a country, `address` of an email. */
const vague: ReadonlySet<string> = new Set(['name', 'code', 'number', 'address', 'value'])
/** Ends of names whose words are not separated: `profileurl`. */
const endings =
  /(?:url|uri|email|phone|username|password|secret|token|uuid|guid|currency|country|address|description|message|comments?|name|title|amount|price|colou?r|code|(?<!^up|^man|^man|candi|vali|outd)date)$/

/** The function that makes what fields with such a name usually contain: it goes by as many of its last words as are known. */
export function kindCalled({ name, owner }: Pick<TextWish, 'name' | 'owner'>): MakeText | undefined {
  const words = wordsOf(name).split(' ')
  const [only = ''] = words
  if (words.length === 1 && vague.has(only)) {
    const noun = nounOf(owner)
    const owned = isPerson(noun) ? undefined : kinds.get(only === 'value' ? noun : `${noun}${only}`)
    if (owned) return owned
  }
  const found = byLastWords(kinds, words)
  if (found) return found
  const [ending] = endings.exec(words.at(-1) ?? '') ?? []
  return ending === undefined ? undefined : kinds.get(ending)
}

/** Formats that say less than the name of the field. */
const plain: ReadonlySet<string> = new Set(['text', 'name', 'number', 'id', 'code', 'key', 'type', 'title', 'content', 'message'])

/** The function for a format that is no standard but the name of a kind: `phone`, `dateTime`. */
export function kindOfFormat(format: string): MakeText | undefined {
  return plain.has(format) ? undefined : kinds.get(wordsOf(format).replaceAll(' ', ''))
}
