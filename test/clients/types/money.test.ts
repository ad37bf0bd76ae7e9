import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../../src/generated/', import.meta.url)
const files = readdirSync(folder).filter((name) => /^[\w-]+\.ts$/.test(name))

/** A field of text or a number, with the comment before it. */
const field =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?^ +"?([\w-]+)"?\??: (?:string|number|components\["schemas"\]\["(?:\w*Amount|Kobo)"\])(?: \| null)?;/gm
const money = /amount|price|payable|principal|fee$|initialpayment|repaymentexpected/i
const unit = /\bkobo\b|\bnaira\b|\bshillings?\b|\bpercent\b/i

/** `amount: What to lend, in naira (NGN)…` */
function moneyFields(file: string): string[] {
  const text = readFileSync(new URL(file, folder), 'utf8')
  return [...text.matchAll(field)]
    .filter(([, , name = '']) => money.test(name))
    .map(([, comment = '', name]) => `${name}: ${comment.replace(/\s+(?:\* )?/g, ' ').trim()}`)
}

test.for(files.map((file) => [file]))('the comment of each amount of money in %s names its unit', ([file = '']) => {
  const found = moneyFields(file)
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter((each) => !unit.test(each))).toEqual([])
})
