import { phrase, slug, word } from './prose.ts'
import { kindCalled } from './kinds.ts'
import { amount, base64, birthday, date, dateTime, digits, email, host, password, time, url, uuid, type MakeText } from './makeText.ts'

const formats: Readonly<Record<string, MakeText>> = {
  'date-time': dateTime,
  date: (faker, wish) => (kindCalled(wish) === birthday ? birthday(faker) : date(faker)),
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
  byte: base64,
  binary: phrase,
  password,
  'json-pointer': (faker) => `/${word(faker)}`,
  'json-pointer-uri-fragment': (faker) => `#/${word(faker)}`,
  'relative-json-pointer': (faker) => `0/${word(faker)}`,
  regex: () => '^.*$',
  int32: digits(6),
  int64: digits(6),
  uint64: digits(6),
  decimal: amount,
  double: amount,
  float: amount,
}

/** The function that makes texts of a format. Undefined for an unknown format. */
export function madeByFormat(format: string | undefined): MakeText | undefined {
  return format !== undefined && Object.hasOwn(formats, format) ? formats[format] : undefined
}
