import type { Faker } from '@faker-js/faker'

/** English words for names and sentences, short and suitable for any business. */
const adjectives =
  'blue bright calm clear early fine fresh gentle golden green quick quiet ready simple small soft steady strong warm white'.split(' ')
const nouns =
  'anchor basket bridge corner forest garden harbour island lantern market meadow mountain orchard paper river station stone summer valley window'.split(
    ' ',
  )
const openings = [
  'The new version',
  'This part',
  'The second draft',
  'The weekly report',
  'The latest change',
  'Our team',
  'The first order',
]
const middles = [
  'is ready for',
  'covers all of',
  'was checked before',
  'will be shared after',
  'replaces the notes from',
  'was planned for',
]
const endings = ['the next meeting', 'the whole season', 'the spring release', 'the main office', 'this quarter', 'the morning delivery']

/** `harbour` */
export function word(faker: Faker): string {
  return faker.helpers.arrayElement(nouns)
}

/** `quiet harbour` */
export function phrase(faker: Faker): string {
  return `${faker.helpers.arrayElement(adjectives)} ${word(faker)}`
}

/** `quiet-harbour` */
export function slug(faker: Faker): string {
  return phrase(faker).replace(' ', '-')
}

/** `Quiet harbour` */
export function title(faker: Faker): string {
  const text = phrase(faker)
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** `The weekly report is ready for the next meeting.` */
export function sentence(faker: Faker): string {
  return `${[openings, middles, endings].map((parts) => faker.helpers.arrayElement(parts)).join(' ')}.`
}
