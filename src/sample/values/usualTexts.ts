import type { Faker } from '@faker-js/faker'
import { nameOf } from './nameOf.ts'
import { phrase, sentence, slug, title, word } from './prose.ts'
import type { TextWish } from './textWish.ts'
import { wordsOf } from './words.ts'

export type MakeText = (faker: Faker, wish: TextWish) => string

const formats: Readonly<Record<string, MakeText>> = {
  'date-time': dateTime,
  date,
  time,
  'iso-date-time': dateTime,
  'iso-time': time,
  duration: (faker) => `P${faker.number.int({ min: 1, max: 90 })}D`,
  email,
  'idn-email': email,
  uuid,
  uri: url,
  url,
  iri: url,
  'uri-reference': (faker) => `/${slug(faker)}`,
  'iri-reference': (faker) => `/${slug(faker)}`,
  'uri-template': (faker) => `/${word(faker)}/{id}`,
  hostname: host,
  'idn-hostname': host,
  ipv4: (faker) => faker.internet.ipv4(),
  ipv6: (faker) => faker.internet.ipv6(),
  byte: (faker) => btoa(phrase(faker)),
  binary: phrase,
  password,
  'json-pointer': (faker) => `/${word(faker)}`,
  'json-pointer-uri-fragment': (faker) => `#/${word(faker)}`,
  'relative-json-pointer': (faker) => `0/${word(faker)}`,
  regex: () => '^.*$',
  int32: digits,
  int64: digits,
  uint64: digits,
  decimal: amount,
  double: amount,
  float: amount,
}

/** Matches the last words of a field's name, and makes what such a field usually contains. The first match counts. */
const names: readonly (readonly [RegExp, MakeText])[] = [
  [/(?:description|summary|comments?|message|notes?|text|body|content|details?|reason|remarks?|bio|about)$/, sentence],
  [/currency(?: ?code)?$/, (_, { currency }) => currency()],
  [/(?:amount|price|total|balance|cost|fee)$/, amount],
  [/(?:url|uri|href|link|website)$/, url],
  [/^name$/, (faker, { owner }) => nameOf(owner, faker)],
  // A secret is hidden wherever it occurs in the journal. If it were a common word, that word would be hidden everywhere.
  [/pass ?(?:word|wd|phrase)$|secret$|credentials?$/, password],
  [/(?:^| )(?:pin|otp|passcode)$/, (faker) => faker.string.numeric(6)],
  [/(?:^| )(?:bvn|nin)$/, (faker) => faker.string.numeric(11)],
  [/e ?mail$/, email],
  [/(?:phone|mobile|msisdn)(?: number)?$/, (faker) => faker.phone.number({ style: 'international' })],
  [/first name$|^given name$/, (faker) => faker.person.firstName()],
  [/last name$|surname$|^family name$/, (faker) => faker.person.lastName()],
  [/user ?name$|^login$/, (faker) => faker.internet.username().toLowerCase()],
  [/full name$|(?:customer|display|account) name$/, (faker) => faker.person.fullName()],
  [/(?:company|merchant|organi[sz]ation)(?: name)?$/, (faker) => faker.company.name()],
  [/(?:uuid|guid)$/, uuid],
  [/country code$/, (faker) => faker.location.countryCode()],
  [/country(?: name)?$|nationality$/, country],
  [/city$|town$|municipality$|locality$|(?:^| )location$/, (faker) => faker.location.city()],
  [/(?:zip|postal)(?: ?code)?$|postcode$/, (faker) => faker.location.zipCode()],
  [/street(?: address)?$|address(?: line)?(?: 1)?$/, (faker) => faker.location.streetAddress()],
  [/birth ?(?:day|date)$|(?:^| )date of |(?:^| )dob$/, date],
  [/(?:created|updated|deleted)(?: at)?$|(?:^| )at$|timestamp$|date ?time$/, dateTime],
  [/date$/, date],
  [/colou?r$/, (faker) => faker.color.rgb()],
  [/(?:^| )(?:id|reference|ref|key|code|hash|token)$/, (faker) => faker.string.alphanumeric(12)],
  [/(?:title|name|label|subject|headline)$/, title],
]

/** The function that makes texts of a format. Undefined for an unknown format. */
export function madeByFormat(format: string | undefined): MakeText | undefined {
  return format !== undefined && Object.hasOwn(formats, format) ? formats[format] : undefined
}

/** The function that makes texts for a field with this name. By default it makes a word. */
export function madeByName(name: string): MakeText {
  const words = wordsOf(name)
  return names.find(([expression]) => expression.test(words))?.[1] ?? word
}

function password(faker: Faker): string {
  return faker.internet.password({ length: 16 })
}

function dateTime(faker: Faker): string {
  return faker.date.recent({ days: 300 }).toISOString()
}

/** A recent day; for a birthday, one of a grown person. */
function date(faker: Faker, { name }: TextWish): string {
  const isBirth = /birth|(?:^| )dob$/.test(wordsOf(name))
  return (isBirth ? faker.date.birthdate({ mode: 'age', min: 18, max: 80 }).toISOString() : dateTime(faker)).slice(0, 10)
}

function time(faker: Faker): string {
  return faker.date.recent().toISOString().slice(11)
}

function email(faker: Faker): string {
  return faker.internet.exampleEmail().toLowerCase()
}

function uuid(faker: Faker): string {
  return faker.string.uuid()
}

function host(faker: Faker): string {
  return `${word(faker)}.example`
}

function url(faker: Faker): string {
  return `https://${host(faker)}/${slug(faker)}`
}

/** A name, or a code of two or three letters if there is room for no more. */
function country(faker: Faker, { maxLength }: TextWish): string {
  if (maxLength > 3) return faker.location.country()
  return faker.location.countryCode(maxLength === 3 ? 'alpha-3' : 'alpha-2')
}

function digits(faker: Faker): string {
  return faker.string.numeric({ length: 6, allowLeadingZeros: false })
}

function amount(faker: Faker): string {
  return faker.finance.amount()
}
