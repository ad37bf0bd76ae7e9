import type { Faker } from '@faker-js/faker'
import { textOf } from './pattern.ts'
import type { TextWish } from './textWish.ts'
import { describedValues } from './describedValues.ts'
import { madeByFormat } from './formats.ts'
import { kindCalled, kindOfFormat } from './kinds.ts'
import type { MakeText } from './makeText.ts'
import { word } from './prose.ts'

/** Makes a text for a format, a pattern or the name of a field, with the wanted length. */
export function makeText(wish: TextWish, faker: Faker, matches: (pattern: string, text: string) => boolean): string {
  const { pattern, minLength, maxLength } = wish
  const format = madeByFormat(wish.format)
  const natural = (format ?? usual(wish))(faker, wish)
  const fits = (text: string): boolean => text.length >= minLength && text.length <= maxLength
  if (pattern === undefined)
    return fits(natural) ? natural : sized(natural, format === undefined ? { ...wish, format: undefined } : wish, faker)
  const written = [natural, natural.toUpperCase()].find((text) => fits(text) && matches(pattern, text))
  if (written !== undefined) return written
  return textOf(pattern, { minLength, maxLength, random: (min, max) => faker.number.int({ min, max }) }) ?? natural
}

/** What such a field usually contains: a word if its name says nothing. */
function usual(wish: TextWish): MakeText {
  const described = valuesToldIn(wish)
  if (described) return (faker) => faker.helpers.arrayElement(described)
  return (wish.format === undefined ? undefined : kindOfFormat(wish.format)) ?? kindCalled(wish) ?? word
}

/** The values that the description lists. Names of fields are none, as in "Send either `email` or `phone`." */
function valuesToldIn({ name, beside, description }: TextWish): readonly string[] | undefined {
  const values = describedValues(description)
  return values?.some((each) => each === name || Object.hasOwn(beside, each)) ? undefined : values
}

/** Extends or cuts a text to the wanted length, at a place that its format allows. */
function sized(text: string, { format, minLength, maxLength }: TextWish, faker: Faker): string {
  if (format === 'date-time' && maxLength > 20) return timed(text, Math.max(minLength, Math.min(maxLength, 24)))
  const isKnown = format !== undefined && Object.hasOwn(shortest, format)
  const short = text.length > maxLength && isKnown ? shortest[format] : undefined
  const kept = short !== undefined && short.length <= maxLength ? short : text
  const letters = faker.string.alpha({ length: Math.min(Math.max(minLength - kept.length, 0), longest), casing: 'lower' })
  const filled = format !== undefined && growsInFront.has(format) ? letters + kept : kept + letters
  return filled.slice(0, maxLength)
}

/** Extends a date-time: a fraction of a second may have any number of digits. */
function timed(text: string, length: number): string {
  return `${text.slice(0, 19)}.`.padEnd(length - 1, '0') + 'Z'
}

const longest = 100_000
const growsInFront = new Set(['email', 'idn-email', 'hostname', 'idn-hostname'])
const shortest: Readonly<Record<string, string>> = {
  email: 'a@b.co',
  'idn-email': 'a@b.co',
  uri: 'a:b',
  url: 'http://a.b',
  hostname: 'a.b',
  ipv6: '::1',
}
