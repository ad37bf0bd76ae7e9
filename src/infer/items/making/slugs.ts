import { bare } from '../../words/names.ts'
import { sentValue, type Data } from '../data.ts'

/** The slug that a server would make from the name or title of a new item; undefined if neither was sent. */
export function slugFor(field: string, sent: Data): string | undefined {
  if (field.length < 4 || bare(field) !== 'slug') return undefined
  const name = ['name', 'title', 'label'].map((each) => sentValue(sent, each)).find((each) => typeof each === 'string')
  if (typeof name !== 'string') return undefined
  const plain = name.normalize('NFKD').replace(/\p{M}+/gu, '')
  const slug = plain.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  return slug.replace(/^-+|-+$/g, '') || undefined
}
