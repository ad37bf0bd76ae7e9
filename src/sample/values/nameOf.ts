import type { Faker } from '@faker-js/faker'
import { title } from './prose.ts'
import { singular, wordsOf } from './words.ts'

const people = words(
  'user customer person people contact employee member author patient student driver recipient sender payer payee guest attendee participant candidate teacher subscriber cardholder creator reviewer assignee collaborator applicant beneficiary tenant player passenger shopper buyer seller tutor manager doctor individual',
)
const companies = words('company organization organisation merchant vendor supplier employer business manufacturer carrier bank publisher')
const products = words('product item article goods')

/**
 * A value for the field `name` of an object, such as the name of a person for a customer, or of a company for a supplier.
 *
 * @param owner the name of the object, such as `customer`
 */
export function nameOf(owner: string, faker: Faker): string {
  const noun = singular(wordsOf(owner).split(' ').at(-1) ?? '')
  if (people.has(noun)) return faker.person.fullName()
  if (companies.has(noun)) return faker.company.name()
  return products.has(noun) ? faker.commerce.productName() : title(faker)
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}
