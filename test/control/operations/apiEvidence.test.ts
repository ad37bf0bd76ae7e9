import { expect, test } from 'vitest'
import { fint } from '../../../mocks/fint/index.ts'
import { createMock } from '../../../src/index.ts'
import { localControl } from '../../../src/testing.ts'
import { adminServer, problem } from '../admin/adminCalls.ts'

const known = { statements: { documented: 3 }, decisions: 2, open: 1, letter: '# Questions', interactions: 0, operations: [] }

test('a mock asks its owner what is known about one of its APIs', async () => {
  const api = await adminServer({ findEvidence: async ({ name }) => ({ ...known, letter: `# Questions about ${name}` }) })
  expect((await api.admin('/apis/fint/evidence')).body).toEqual({ ...known, letter: '# Questions about fint' })
  expect(await api.admin('/apis/other/evidence')).toMatchObject(problem(404, 'no-such-provider'))
  await api.server.close()
})

test('a mock whose owner knows nothing about its APIs has no evidence', async () => {
  const found = await localControl(createMock({ providers: [fint] })).apiEvidence('fint')
  expect(found).toEqual({ statements: {}, decisions: 0, open: 0, interactions: 0, operations: [] })
})
