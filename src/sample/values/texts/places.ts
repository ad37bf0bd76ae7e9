import type { Faker } from '@faker-js/faker'
import { oneOf, stage, type Kind } from './makeText.ts'
import type { TextWish } from './textWish.ts'

const language = oneOf('English French German Italian Spanish')
const languageCode = oneOf('en fr de it es')

/** What fields about places and languages contain. */
export const places: readonly Kind[] = [
  ['street street1 streetaddress streetname address address1 addressline addressline1 line1', (faker) => faker.location.streetAddress()],
  ['address2 addressline2 line2', (faker) => faker.location.secondaryAddress()],
  ['city cityname town municipality locality location', (faker) => faker.location.city()],
  ['county district', (faker) => faker.location.county()],
  ['state', stateOrStage],
  ['region regionname province statename addressstate', state],
  ['statecode provincecode regioncode', (faker) => faker.location.state({ abbreviated: true })],
  ['zip zipcode postal postalcode postcode', (faker) => faker.location.zipCode()],
  ['country countryname nationality', country],
  ['countrycode', (faker, { minLength }) => faker.location.countryCode(minLength > 2 ? 'alpha-3' : 'alpha-2')],
  ['language languagename', (faker, wish) => (wish.maxLength < 10 ? languageCode : language)(faker, wish)],
  ['languagecode lang', languageCode],
  ['locale', oneOf('en-US en-GB de-DE fr-FR es-ES it-IT')],
  ['timezone timezoneid tz', (faker) => faker.location.timeZone()],
  ['latitude lat', (faker) => String(faker.location.latitude({ min: -35, max: 60 }))],
  ['longitude lng lon', (faker) => String(faker.location.longitude({ min: -120, max: 140 }))],
]

/** Names of fields beside which a state is a part of a country. */
const ofAddresses = /^(?:city|town|zip|postal|postcode|country|street|address|line_?1)/i

function stateOrStage(faker: Faker, wish: TextWish): string {
  const isPlace =
    wish.maxLength < 4 || /address|location$/i.test(wish.owner) || Object.keys(wish.beside).some((each) => ofAddresses.test(each))
  return (isPlace ? state : stage)(faker, wish)
}

function state(faker: Faker, { maxLength }: TextWish): string {
  return faker.location.state({ abbreviated: maxLength < 15 })
}

/** A name, or a code of two or three letters if there is room for no more. */
function country(faker: Faker, { maxLength }: TextWish): string {
  if (maxLength > 3) return faker.location.country()
  return faker.location.countryCode(maxLength === 3 ? 'alpha-3' : 'alpha-2')
}
