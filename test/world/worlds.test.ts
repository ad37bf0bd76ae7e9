import { expect, test } from 'vitest'
import { Worlds } from '../../src/world/worlds.ts'
import { BadWorldNameError, TooManyWorldsError } from '../../src/world/worldErrors.ts'
import { testPlan } from './testWorld.ts'

test('a world is created when it is first opened, but not by peeking', () => {
  const worlds = new Worlds(testPlan(), 2)
  expect(worlds.peek('a')).toBeUndefined()
  const world = worlds.open('a')
  expect(worlds.open('a')).toBe(world)
  expect(worlds.peek('a')).toBe(world)
})

test.each(['', ' ', 'a b', 'a/b', 'a\n', 'ä', '@a', 'x'.repeat(65)])('the name %j is refused', (name) => {
  const worlds = new Worlds(testPlan(), 2)
  expect(() => worlds.open(name)).toThrow(BadWorldNameError)
  expect(worlds.list()).toEqual([])
})

test.each(['a', '__proto__', 'constructor', '..', '-', 'x'.repeat(64)])('the name %j is accepted', (name) => {
  const worlds = new Worlds(testPlan(), 2)
  expect(worlds.peek(name)).toBeUndefined()
  expect(worlds.open(name).name).toBe(name)
})

test('the number of worlds is limited, and dropping one makes room', () => {
  const worlds = new Worlds(testPlan(), 2)
  const first = worlds.open('a')
  worlds.open('b')
  expect(() => worlds.open('c')).toThrow(TooManyWorldsError)
  expect(worlds.open('a')).toBe(first)
  expect([worlds.forget('a'), worlds.forget('a')]).toEqual([true, false])
  worlds.open('c')
  expect(worlds.list().map(({ name }) => name)).toEqual(['b', 'c'])
})

test('worlds do not affect each other, even after one was dropped and opened again', () => {
  const worlds = new Worlds(testPlan(), 3)
  const [first, second] = [worlds.open('a'), worlds.open('b')]
  first.step(() => first.views.counters.next('loan'))
  expect(second.collections()).toEqual([])
  worlds.forget('a')
  expect(worlds.open('a').collections()).toEqual([])
  expect(new Set([first, second, worlds.open('a')].map(({ writer }) => writer)).size).toBe(3)
})
