import type { Faker } from '@faker-js/faker'
import { phrase, slug, word } from './prose.ts'
import type { TextWish } from './textWish.ts'

/** Makes a text of one kind. */
export type MakeText = (faker: Faker, wish: TextWish) => string

/** Names of fields, in lower case without separators, and what such a field contains. A name may stand at the end of a longer one. */
export type Kind = readonly [names: string, make: MakeText]

export function dateTime(faker: Faker): string {
  return faker.date.recent({ days: 300 }).toISOString()
}

/** A recent day. */
export function date(faker: Faker): string {
  return dateTime(faker).slice(0, 10)
}

export function time(faker: Faker): string {
  return faker.date.recent().toISOString().slice(11)
}

/** The birthday of a grown person. */
export function birthday(faker: Faker): string {
  return faker.date.birthdate({ mode: 'age', min: 18, max: 80 }).toISOString().slice(0, 10)
}

export function email(faker: Faker): string {
  return faker.internet.exampleEmail().toLowerCase()
}

export function uuid(faker: Faker): string {
  return faker.string.uuid()
}

export function host(faker: Faker): string {
  return `${word(faker)}.example`
}

export function url(faker: Faker): string {
  return `https://${host(faker)}/${slug(faker)}`
}

export function amount(faker: Faker): string {
  return faker.finance.amount()
}

/** A password. If it were a common word, that word would be hidden everywhere in the journal. */
export function password(faker: Faker): string {
  return faker.internet.password({ length: 16 })
}

export function base64(faker: Faker): string {
  return btoa(phrase(faker))
}

/** One of some words, or texts without spaces. */
export function oneOf(words: string): MakeText {
  const all = words.split(' ')
  return (faker) => faker.helpers.arrayElement(all)
}

/** How far something has come. */
export const stage = oneOf('active approved completed new open pending ready scheduled')

/** Decimal digits: as many as usual, if the length may be so. */
export function digits(usual: number): MakeText {
  return (faker, wish) => faker.string.numeric({ length: lengthIn(wish, usual), allowLeadingZeros: false })
}

/** Hexadecimal digits, as in hashes. */
export function hex(usual: number): MakeText {
  return (faker, wish) => faker.string.hexadecimal({ length: lengthIn(wish, usual), casing: 'lower', prefix: '' })
}

/** Letters and digits, as in tokens and keys. */
export function letters(usual: number): MakeText {
  return (faker, wish) => faker.string.alphanumeric(lengthIn(wish, usual))
}

/** Keeps lengths that a schema may require small enough to be made at once. */
const longest = 1_000

function lengthIn({ minLength, maxLength }: TextWish, usual: number): number {
  return Math.min(Math.max(usual, minLength, 1), maxLength, longest)
}
