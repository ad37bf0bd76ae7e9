import type { Faker } from '@faker-js/faker'

/** What is known of a text to be made up. */
export interface TextWish {
  readonly name: string
  readonly format: string | undefined
  readonly pattern: string | undefined
  readonly minLength: number
  readonly maxLength: number
}

const formats: Readonly<Record<string, (faker: Faker) => string>> = {
  'date-time': (faker) => faker.date.recent({ days: 300 }).toISOString(),
  date: (faker) => faker.date.recent({ days: 300 }).toISOString().slice(0, 10),
  time: (faker) => faker.date.recent().toISOString().slice(11),
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
  'relative-json-pointer': (faker) => `0/${faker.lorem.word()}`,
  regex: () => '^.*$',
}

/** Last words of a field's name, and what such a field usually holds. The first that fits counts. */
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
  [/(?:title|name|label)$/, (faker) => faker.lorem.words(2)],
]

/** A text that looks like what its format, pattern or name says, cut or filled to its length. */
export function sampleText(faker: Faker, { name, format, pattern, minLength, maxLength }: TextWish): string {
  if (pattern !== undefined) return fromPattern(faker, pattern)
  const known = format === undefined ? undefined : formats[format]
  if (known) return known(faker)
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_.\s]+/g, ' ')
    .toLowerCase()
  const text = (names.find(([expression]) => expression.test(words))?.[1] ?? ((each: Faker) => each.lorem.word()))(faker)
  const filled = text.length >= minLength ? text : text + faker.string.alpha(Math.min(minLength - text.length, 100_000))
  return filled.slice(0, maxLength)
}

/** faker reads simple expressions; anchors and classes are spelled out for it. */
function fromPattern(faker: Faker, pattern: string): string {
  const plain = pattern
    .replace(/^\^/, '')
    .replace(/(?<!\\)\$$/, '')
    .replaceAll('[\\w-]', '[a-z0-9]')
    .replaceAll('[\\w]', '[a-z0-9]')
    .replaceAll('\\d', '[0-9]')
    .replaceAll('\\w', '[a-z0-9]')
    .replaceAll('\\s', ' ')
    .replaceAll('[[0-9]]', '[0-9]')
    .replaceAll('(?:', '(')
    .replace(/\\([.\-+/:@])/g, '$1')
  try {
    return alternatives(faker, plain)
  } catch {
    return faker.lorem.word()
  }
}

/** `(a|b)` is settled before faker sees the rest, for it knows no alternatives. */
function alternatives(faker: Faker, pattern: string): string {
  let text = pattern
  for (let group = /\(([^()]*)\)/.exec(text); group; group = /\(([^()]*)\)/.exec(text)) {
    const [whole, choices = ''] = group
    text = text.replace(whole, () => faker.helpers.arrayElement(choices.split('|')))
  }
  return faker.helpers.fromRegExp(faker.helpers.arrayElement(text.split('|')))
}

function url(faker: Faker): string {
  return `https://${faker.lorem.word()}.example/${faker.lorem.slug(2)}`
}
