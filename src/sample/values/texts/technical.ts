import type { Faker } from '@faker-js/faker'
import { digits, hex, host, letters, oneOf, password, url, uuid, type Kind } from './makeText.ts'
import { slug, word } from './prose.ts'
import { scimSchema } from './scim.ts'

/** What fields about networks, files and software contain. */
export const technical: readonly Kind[] = [
  ['url uri href link website permalink self callback webhook endpoint', url],
  ['image imageurl picture photo avatar logo icon thumbnail', (faker) => `https://${host(faker)}/${slug(faker)}.png`],
  ['ip ipaddress ipaddr ipv4 ipv4address gateway', (faker) => faker.internet.ipv4()],
  ['ipv6 ipv6address', (faker) => faker.internet.ipv6()],
  ['cidr subnet netmask', (faker) => `10.${faker.number.int({ max: 255 })}.0.0/16`],
  ['mac macaddress macaddr bssid', (faker) => faker.internet.mac()],
  ['host hostname domain domainname fqdn', host],
  ['useragent', (faker) => faker.internet.userAgent()],
  ['httpmethod', oneOf('GET POST PUT PATCH DELETE')],
  ['version semver revision', (faker) => faker.system.semver()],
  ['sha sha1 commitsha fingerprint', hex(40)],
  ['sha256', hex(64)],
  ['sha512', hex(128)],
  ['md5 hash checksum digest etag', hex(32)],
  ['branch', oneOf('main develop')],
  ['platform os', oneOf('linux windows macos')],
  ['encoding charset', oneOf('utf-8')],
  ['path filepath folder directory', (faker) => `/${word(faker)}/${slug(faker)}`],
  ['filename', fileName],
  ['extension fileextension', extension],
  ['mimetype contenttype mediatype', oneOf('application/json application/pdf image/jpeg image/png text/plain')],
  ['html', (faker) => `<p>${word(faker)}</p>`],
  ['schema', (faker, { beside }) => scimSchema(beside) ?? word(faker)],
  ['color colour', (faker, { maxLength }) => faker.color.rgb({ prefix: maxLength < 7 ? '' : '#' })],
  ['uuid guid', uuid],
  ['slug', slug],
  ['protocol scheme', oneOf('https http')],
  ['id uid sid identifier reference ref key apikey accesskey code token signature jwt', letters(12)],
  // A secret is hidden wherever it occurs in the journal. If it were a common word, that word would be hidden everywhere.
  ['password passwd passphrase secret credential credentials authorization cookie', password],
  ['pin otp passcode', digits(6)],
  ['cvv cvc', digits(3)],
]

function extension(faker: Faker): string {
  return faker.helpers.arrayElement(['csv', 'jpg', 'pdf', 'png', 'txt'])
}

function fileName(faker: Faker): string {
  return `${slug(faker)}.${extension(faker)}`
}
