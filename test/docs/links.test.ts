import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { read } from './blocks.ts'

const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')]

/** The links of a page that lead to a file of this project, with the anchor if there is one. */
function linksOf(page: string): { readonly path: string; readonly anchor: string | undefined }[] {
  return [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(([, path = '', anchor]) => ({
    path: path === '' ? page : join(dirname(page), path),
    anchor,
  }))
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  )
}

test.for(pages)('every link of %s leads to a file of this project', (page) => {
  const missing = linksOf(page).filter(
    ({ path, anchor }) => !existsSync(path) || (anchor !== undefined && !anchorsOf(path).includes(anchor)),
  )
  expect(missing).toEqual([])
})

test('the README leads to every page of the documentation', () => {
  const linked = new Set(linksOf('README.md').map(({ path }) => path))
  expect(globSync('docs/*.md').filter((page) => !linked.has(page))).toEqual([])
})

test('decisions are numbered without a gap', () => {
  const numbers = globSync('docs/decisions/*.md').map((file) => /(\d{4})-[a-z-]+\.md$/.exec(file)?.[1])
  expect(numbers.toSorted()).toEqual(numbers.map((_, index) => String(index + 1).padStart(4, '0')))
})

test('every decision has a context, a decision and consequences', () => {
  for (const file of globSync('docs/decisions/*.md'))
    expect([file, [...read(file).matchAll(/^## (.+)$/gm)].map(([, title]) => title)]).toEqual([
      file,
      ['Context', 'Decision', 'Consequences'],
    ])
})
