import { existsSync, globSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read } from './blocks.ts'

const page = read('docs/architecture.md')

test('the architecture page has a row for every room', () => {
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const rows = [...(/^## Rooms\n([\s\S]*?)\n## /m.exec(page)?.[1]?.matchAll(/^\| `(\w+)` /gm) ?? [])]
  expect(rows.map(([, room]) => room).toSorted()).toEqual(rooms.map(({ name }) => name).toSorted())
})

test('every file that the architecture page names exists', () => {
  const named = [...page.matchAll(/`((?:src|mocks|contracts|specs|test|docs)\/[\w./-]*)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test('rooms import only rooms above them in the table of the architecture page', () => {
  const rooms = [...(/^## Rooms\n([\s\S]*?)\n## /m.exec(page)?.[1]?.matchAll(/^\| `(\w+)` /gm) ?? [])].map(([, room = '']) => room)
  const below = rooms.flatMap((room, row) =>
    globSync(`src/${room}/**/*.ts`).flatMap((file) => {
      const imported = [...read(file).matchAll(/from '(?:\.\.\/)+(\w+)\//g)].map(([, other = '']) => rooms.indexOf(other))
      return imported.some((other) => other > row) ? [file] : []
    }),
  )
  expect(below).toEqual([])
})
