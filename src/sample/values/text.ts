import type { Faker } from '@faker-js/faker'
import { textOf } from './pattern.ts'
import { plausibleText } from './plausible.ts'
import { title, word } from './prose.ts'
import type { TextWish } from './textWish.ts'
import { wordsOf } from './words.ts'

const formats: Readonly<Record<string, (faker: Faker) => string>> = {
  'date-time': (faker) => faker.date.recent({ days: 300 }).toISOString(),
  date: (faker) => faker.date.recent({ days: 300 }).toISOString().slice(0, 10),
  time: (faker) => faker.date.recent().toISOString().slice(11),
  'iso-date-time': (faker) => faker.date.recent({ days: 300 }).toISOString(),
  'iso-time': (faker) => faker.date.recent().toISOString().slice(11),
  duration: (faker) => `P${faker.number.int({ min: 1, max: 90 })}D`,
  email: (faker) => faker.internet.exampleEmail().toLowerCase(),
  'idn-email': (faker) => faker.internet.exampleEmail().toLowerCase(),
  uuid: (faker) => faker.string.uuid(),
  uri: url,
  url,
  iri: url,
  'uri-reference': (faker) => `/${faker.lorem.slug(2)}`,
  'iri-reference': (faker) => `/${faker.lorem.slug(2)}`,
  'uri-template': (faker) => `/${faker.lorem.slug(1)}/{id}`,
  hostname: (faker) => `${faker.lorem.word()}.example`,
  'idn-hostname': (faker) => `${faker.lorem.word()}.example`,
  ipv4: (faker) => faker.internet.ipv4(),
  ipv6: (faker) => faker.internet.ipv6(),
  byte: (faker) => btoa(faker.lorem.words(3)),
  binary: (faker) => faker.lorem.words(3),
  password: (faker) => faker.internet.password({ length: 16 }),
  'json-pointer': (faker) => `/${faker.lorem.word()}`,
  'json-pointer-uri-fragment': (faker) => `#/${faker.lorem.word()}`,
  'relative-json-pointer': (faker) => `0/${faker.lorem.word()}`,
  regex: () => '^.*$',
  int32: digits,
  int64: digits,
  uint64: digits,
  decimal,
  double: decimal,
  float: decimal,
}

/** Last words of a field's name, and what such a field usually contains. The first match counts. */
const names: readonly (readonly [RegExp, (faker: Faker) => string])[] = [
  [/e ?mail$/, (faker) => faker.internet.exampleEmail().toLowerCase()],
  [/(?:phone|mobile|msisdn)(?: number)?$/, (faker) => faker.phone.number({ style: 'international' })],
  [/first name$|^given name$/, (faker) => faker.person.firstName()],
  [/last name$|surname$|^family name$/, (faker) => faker.person.lastName()],
  [/user ?name$|^login$/, (faker) => faker.internet.username().toLowerCase()],
  [/full name$|(?:customer|display|account) name$/, (faker) => faker.person.fullName()],
  [/(?:company|merchant|organi[sz]ation)(?: name)?$/, (faker) => faker.company.name()],
  [/(?:url|uri|href|link|website)$/, url],
  [/(?:uuid|guid)$/, (faker) => faker.string.uuid()],
  [/currency(?: code)?$/, (faker) => faker.finance.currencyCode()],
  [/country code$/, (faker) => faker.location.countryCode()],
  [/country$/, (faker) => faker.location.country()],
  [/city$|town$/, (faker) => faker.location.city()],
  [/(?:zip|postal)(?: ?code)?$|postcode$/, (faker) => faker.location.zipCode()],
  [/street(?: address)?$|address(?: line)?(?: 1)?$/, (faker) => faker.location.streetAddress()],
  [/(?:description|summary|comment|message|note|text|body)$/, (faker) => faker.lorem.sentence()],
  [/(?:created|updated|deleted)(?: at)?$|(?:^| )at$|timestamp$|date ?time$/, (faker) => faker.date.recent({ days: 300 }).toISOString()],
  [/date$/, (faker) => faker.date.recent({ days: 300 }).toISOString().slice(0, 10)],
  [/colou?r$/, (faker) => faker.color.rgb()],
  [/(?:^| )(?:id|reference|ref|key|code|hash|token)$/, (faker) => faker.string.alphanumeric(12)],
  [/(?:title|name|label)$/, latinTitle],
]

/** A text that fits its format, pattern or name, and its length. */
export function makeText(wish: TextWish, faker: Faker, matches: (pattern: string, text: string) => boolean): string {
  const { pattern, minLength, maxLength } = wish
  const format = own(formats, wish.format)
  const natural = (wish.plausible ? plausibleText(wish, faker) : undefined) ?? (format ?? namedAfter(wish))(faker)
  const fits = (text: string): boolean => text.length >= minLength && text.length <= maxLength
  if (pattern === undefined)
    return fits(natural) ? natural : sized(natural, format === undefined ? { ...wish, format: undefined } : wish, faker)
  const written = [natural, natural.toUpperCase()].find((text) => fits(text) && matches(pattern, text))
  if (written !== undefined) return written
  return textOf(pattern, { minLength, maxLength, random: (min, max) => faker.number.int({ min, max }) }) ?? natural
}

function own<T>(table: Readonly<Record<string, T>>, name: string | undefined): T | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined
}

function namedAfter({ name, plausible }: TextWish): (faker: Faker) => string {
  const words = wordsOf(name)
  const found = names.find(([expression]) => expression.test(words))?.[1]
  if (plausible && found === latinTitle) return title
  return found ?? (plausible ? word : (faker) => faker.lorem.word())
}

/** Filled up or cut to its length; formats allow that only at certain places. */
function sized(text: string, { format, minLength, maxLength }: TextWish, faker: Faker): string {
  if (format === 'date-time' && maxLength > 20) return timed(text, Math.max(minLength, Math.min(maxLength, 24)))
  const short = text.length > maxLength ? own(shortest, format) : undefined
  const kept = short !== undefined && short.length <= maxLength ? short : text
  const letters = faker.string.alpha({ length: Math.min(Math.max(minLength - kept.length, 0), longest), casing: 'lower' })
  const filled = format !== undefined && growsInFront.has(format) ? letters + kept : kept + letters
  return filled.slice(0, maxLength)
}

/** A fraction of a second may have any number of digits. */
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

function digits(faker: Faker): string {
  return faker.string.numeric({ length: 6, allowLeadingZeros: false })
}

function decimal(faker: Faker): string {
  return faker.finance.amount()
}

function url(faker: Faker): string {
  return `https://${faker.lorem.word()}.example/${faker.lorem.slug(2)}`
}

function latinTitle(faker: Faker): string {
  return faker.lorem.words(2)
}
