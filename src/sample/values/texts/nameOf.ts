import type { Faker } from '@faker-js/faker'
import { singular, wordSet, wordsOf } from '../words.ts'
import { title } from './prose.ts'

const people = wordSet(
  'user customer person people contact employee member author patient student driver recipient sender payer payee guest attendee participant candidate teacher subscriber cardholder creator reviewer assignee collaborator applicant beneficiary tenant player passenger shopper buyer seller tutor manager doctor individual owner agent artist',
)
const companies = wordSet(
  'company organization organisation merchant vendor supplier employer business manufacturer carrier bank publisher',
)
const products = wordSet('product item article goods')

/**
 * A value for a field called `name`, such as the name of a person for a customer, or of a company for a supplier.
 *
 * @param noun the noun of the object, such as `customer`
 */
export function nameOf(noun: string, faker: Faker): string {
  if (isPerson(noun)) return faker.person.fullName()
  if (companies.has(noun)) return faker.company.name()
  return products.has(noun) ? faker.commerce.productName() : title(faker)
}

export function isPerson(noun: string): boolean {
  return people.has(noun)
}

/** The last word of a name, in the singular: `billingContacts` → `contact`. */
export function nounOf(name: string): string {
  return singular(wordsOf(name).split(' ').at(-1) ?? '')
}
