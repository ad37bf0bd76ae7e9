import type { Faker } from '@faker-js/faker'
import { wordsOf } from '../words.ts'
import { email, oneOf, type Kind } from './makeText.ts'
import { nameOf, nounOf } from './nameOf.ts'
import type { TextWish } from './textWish.ts'

/** What fields about people and companies contain. */
export const people: readonly Kind[] = [
  ['email emailaddress mail', email],
  ['phone phonenumber mobile mobilenumber cellphone telephone tel fax faxnumber msisdn', phone],
  ['firstname givenname forename middlename nickname', (faker) => faker.person.firstName()],
  ['lastname surname familyname', (faker) => faker.person.lastName()],
  ['username login owner', (faker) => faker.internet.username().toLowerCase()],
  ['fullname displayname author creator createdby updatedby modifiedby artist accountname', (faker) => faker.person.fullName()],
  ['company merchant organization organisation manufacturer vendor publisher brand', (faker) => faker.company.name()],
  ['jobtitle', (faker) => faker.person.jobTitle()],
  ['gender sex', oneOf('female male')],
  ['department', oneOf('Engineering Finance Marketing Sales Support')],
  ['name', (faker, wish) => nameOf(nounBefore(wish), faker)],
]

/** `owner` for the field `ownerName`; the noun of the object for the field `name`. */
function nounBefore({ name, owner }: TextWish): string {
  const before = wordsOf(name).split(' ').at(-2)
  return before ?? nounOf(owner)
}

/** An international number, or as many of its digits as there is room for. */
function phone(faker: Faker, { maxLength }: TextWish): string {
  const number = faker.phone.number({ style: 'international' })
  return number.length > maxLength ? number.slice(-Math.min(maxLength, 10)) : number
}
