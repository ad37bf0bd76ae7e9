import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { providers } from '../../../mocks/index.ts'
import { compile } from '../../../src/spec/api.ts'
import { checkLinks, readDecisionLinks } from '../../../src/evidence/ledger/decisionLinks.ts'
import { readPacts } from '../../../src/verify/pact/readPacts.ts'
import type { Subject } from '../../../src/verify/pact/cases.ts'
import { folderWith } from '../../verify/pacts.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const pacts = await readPacts(join(root, 'contracts/pacts'))

function subjectOf(name: string): Subject {
  const document = providers.find((each) => each.name === name)?.document
  return { provider: name, pacts: pacts.filter(({ provider }) => provider === name), api: document && compile(document) }
}

async function linksIn(text: string): Promise<ReturnType<typeof readDecisionLinks> extends Promise<infer T> ? T : never> {
  return readDecisionLinks(join(await folderWith({ 'decisions.yaml': text }), 'decisions.yaml'), true)
}

test.each(providers.map(({ name }) => name))('%s: every link names an existing decision, and interactions that cite it', async (name) => {
  const links = (await readDecisionLinks(join(root, 'contracts/decisions.yaml'), true)).get(name)
  expect(links?.size).toBeGreaterThan(0)
  checkLinks(links ?? new Map(), subjectOf(name))
})

test.each([
  ['FINT-99: { interactions: [verifyCustomer finds nobody] }', /FINT-99 is linked, but the spec of fint does not have it/],
  ['FINT-13: { interactions: [a dream] }', /"a dream", which no pact with fint has/],
  ['FINT-13: { interactions: [verifyCustomer finds nobody] }', /nothing that it sends or expects cites the decision/],
])('a link without meaning is refused: %s', async (link, message) => {
  const links = (await linksIn(`fint:\n  ${link}\n`)).get('fint')
  expect(() => checkLinks(links ?? new Map(), subjectOf('fint'))).toThrow(message)
})

test.each([
  ['fint: []', /fint must be an object/],
  ['fint: { FINT-13: { interactions: [] } }', /"interactions" must be a list of descriptions/],
  ['fint: { FINT-13: { interactions: [x], leavesOpen: 1 } }', /"leavesOpen" must be a string/],
  ['fint: { FINT-13: { interactions: [x], shown: y } }', /unknown field "shown"/],
  ['fint: [', /decisions\.yaml:\d+:\d+: /],
])('a malformed file is refused: %s', async (text, message) => {
  await expect(linksIn(text)).rejects.toThrow(message)
})

test('the file may be missing unless it was named', async () => {
  expect([...(await readDecisionLinks('/nowhere/decisions.yaml', false))]).toEqual([])
  await expect(readDecisionLinks('/nowhere/decisions.yaml', true)).rejects.toThrow(/there is no such file/)
})
