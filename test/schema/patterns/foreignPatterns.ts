/** Patterns of Python, PCRE, Java, Ruby and Go: one text that each matches, and one that it does not. */
export const foreignPatterns: readonly (readonly [pattern: string, right: string, wrong: string])[] = [
  ['^(?P<year>\\d{4})-(?P=year)$', '2026-2026', '2026-2025'],
  ["^(?'half'a)b\\k<half>$", 'aba', 'abb'],
  ['(?i)^abc$', 'aBC', 'abd'],
  ['^(?i)abc$', 'ABc', 'abd'],
  ['(?s)^a.b$', 'a\nb', 'a\nc'],
  ['(?m)^b$', 'a\nb', 'a\ncb'],
  ['(?m)\\Ab$', 'b\na', 'a\nb'],
  ['(?ims)\\Aa.B\\z', 'A\nb', 'x\na\nb'],
  ['(?u)^é$', 'é', 'e'],
  ['\\A[a-z]+\\Z', 'abc', 'abc1'],
  ['(?:\\Aa|b)\\z', 'xb', 'xa'],
  ['^\\\\A$', '\\A', 'A'],
  ['^[[:alpha:]_]+$', 'a_B', 'a1'],
  ['^[^[:space:]]{2}$', 'ab', 'a\t'],
  ['^[[:^digit:]]$', 'a', '1'],
  ['^[^[:^digit:]]$', '1', 'a'],
  ['^[[:punct:]]{2}$', '!~', 'a!'],
  ['^[[:upper:][:digit:]\\-]+$', 'A-1', 'a-1'],
  ['^\\x{41}[\\x{1F600}-\\x{1f64f}]$', 'A\u{1f602}', 'Ax'],
  ['^a(?# the first letter)b$', 'ab', 'a'],
]

/** What JavaScript cannot say: other ways to repeat, flags within, free spacing, classes that it lacks. */
export const unreadablePatterns = ['a++b', '(?>a|ab)c', 'ab(?i)c', '(?x) a b', '(?R)', '^[[:^digit:]a]$', '^[[:klingon:]]$'] as const
