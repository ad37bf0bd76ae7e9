import type { Faker } from '@faker-js/faker'
import { nameOf } from './nameOf.ts'
import { phrase, sentence, slug, title, word } from './prose.ts'
import type { TextWish } from './textWish.ts'
import { wordsOf } from './words.ts'

type Make = (faker: Faker, wish: TextWish) => string

const formats: Readonly<Record<string, Make>> = {
  uri: url,
  url,
  iri: url,
  'uri-reference': (faker) => `/${slug(faker)}`,
  'iri-reference': (faker) => `/${slug(faker)}`,
  hostname: (faker) => `${word(faker)}.example`,
  byte: (faker) => btoa(phrase(faker)),
  binary: phrase,
}

/** Last words of a field's name. The first match counts. */
const names: readonly (readonly [RegExp, Make])[] = [
  [/(?:description|summary|comments?|message|notes?|text|body|content|details?|reason|remarks?|bio|about)$/, sentence],
  [/currency(?: ?code)?$/, (_, { currency }) => currency()],
  [/(?:amount|price|total|balance|cost|fee)$/, (faker) => faker.finance.amount()],
  [/(?:url|uri|href|link|website)$/, url],
  [/^name$/, (faker, { owner }) => nameOf(owner, faker)],
  [/(?:subject|headline)$/, title],
]

/** A text in plain English, or as its field usually has it; undefined where that is made as for any other value. */
export function plausibleText(wish: TextWish, faker: Faker): string | undefined {
  const { format, name } = wish
  if (format !== undefined && Object.hasOwn(formats, format)) return formats[format]?.(faker, wish)
  return names.find(([expression]) => expression.test(wordsOf(name)))?.[1](faker, wish)
}

function url(faker: Faker): string {
  return `https://${word(faker)}.example/${slug(faker)}`
}
