import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, inject, test } from 'vitest'

test('every link and picture of the packed pages leads to a packed file', () => {
  const folder = join(inject('installed'), 'node_modules/tallystick')
  const pages = ['README.md', ...globSync('{*.md,docs/**/*.md}', { cwd: folder })]
  expect(pages).toEqual(expect.arrayContaining(['CONTRIBUTING.md', 'docs/guide.md', 'docs/decisions/0019-xml.md']))
  const dead = pages.flatMap((page) =>
    [...readFileSync(join(folder, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, path = '']) => ({ page, path }))
      .filter(({ path }) => !existsSync(join(folder, dirname(page), path))),
  )
  expect(dead).toEqual([])
})
