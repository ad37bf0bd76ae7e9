import { describe, expect, test } from 'vitest'
import { Redactor } from '../../../../src/engine/recording/redaction/redactor.ts'
import { Budget } from '../../../../src/world/journal/budget.ts'
import { Secrets } from '../../../../src/world/journal/secrets.ts'

const bvn = '22212345678'
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const base64url = (text: string): string => Buffer.from(text).toString('base64url')

function redact(value: unknown, known: readonly string[] = []): unknown {
  const secrets = new Secrets(1, new Budget(1_000_000))
  for (const each of known) secrets.token(each)
  return new Redactor({ isSecret: (name) => name === 'bvn', secrets }).value(value)
}

/** JSON in a text in JSON in a text, and so on. */
function nested(value: unknown, levels: number): string {
  return JSON.stringify(levels === 1 ? value : nested(value, levels - 1))
}

describe('a secret in an encoded text', () => {
  test.each([1, 2, 3, 4])('is replaced in JSON of %i levels, and all else stays', (levels) => {
    const shown = redact({ payload: nested({ bvn, name: 'Ada' }, levels) })
    expect(shown).toEqual({ payload: nested({ bvn: 'secret-1', name: 'Ada' }, levels) })
  })

  test('is hidden with the whole text if there are more levels', () => {
    expect(redact({ payload: nested({ bvn }, 5) })).toEqual({ payload: nested('secret-1', 4) })
    expect(JSON.stringify(redact({ payload: nested({ bvn }, 9) }))).not.toContain(bvn)
  })

  test.each([
    ['in a JSON text that begins with space', ` \n{"bvn":"${bvn}"}`, '{"bvn":"secret-1"}'],
    ['in a list in JSON', `[{"bvn":"${bvn}"}]`, '[{"bvn":"secret-1"}]'],
    ['in a form', `name=Ada&bvn=${bvn}`, 'name=Ada&bvn=secret-1'],
    ['in brackets', `user[bvn]=${bvn}`, 'user[bvn]=secret-1'],
    ['in the query of a URL', `https://x.example/y?a=1&bvn=${bvn}#z`, 'https://x.example/y?a=1&bvn=secret-1#z'],
    ['in the fragment of a URL', `/y#bvn=${bvn}`, '/y#bvn=secret-1'],
    ['in JSON in a form', `data=${encodeURIComponent(`{"bvn":"${bvn}"}`)}`, `data=${encodeURIComponent('{"bvn":"secret-1"}')}`],
    ['in percent-encoded JSON', encodeURIComponent(`{"bvn":"${bvn}"}`), encodeURIComponent('{"bvn":"secret-1"}')],
    ['in base64', base64(`{"bvn":"${bvn}"}`), 'secret-2'],
    ['in a JSON web token', `${base64url('{"alg":"none"}')}.${base64url(`{"bvn":"${bvn}"}`)}.c2ln`, 'secret-2'],
    ['in an element', `<a:person x="1"><a:bvn>${bvn}</a:bvn></a:person>`, '<a:person x="1"><a:bvn>secret-1</a:bvn></a:person>'],
    ['in CDATA', `<bvn><![CDATA[${bvn}]]></bvn>`, '<bvn><![CDATA[secret-1]]></bvn>'],
    ['in an attribute', `<person bvn="${bvn}"/>`, '<person bvn="secret-1"/>'],
    ['in an attribute with single quotes', `<person bvn='${bvn}'/>`, "<person bvn='secret-1'/>"],
    ['in JSON in an element', `<a>{&quot;bvn&quot;:&quot;${bvn}&quot;}</a>`, '<a>{&quot;bvn&quot;:&quot;secret-1&quot;}</a>'],
    ['with all elements within', `<a><bvn><v>${bvn}</v></bvn><b>1</b></a>`, '<a><bvn>secret-2</bvn><b>1</b></a>'],
    ['in a line', `name: Ada\nbvn: ${bvn}\n`, 'name: Ada\nbvn: secret-1\n'],
    ['in a server-sent event', `event: x\ndata: {"bvn":"${bvn}"}\n\n`, 'event: x\ndata: {"bvn":"secret-1"}\n\n'],
    ['after a space', `login with bvn=${bvn} done`, 'login with bvn=secret-1 done'],
    ['in a list of pairs', `a=1, bvn=${bvn},7, b=2`, 'a=1, bvn=secret-1, b=2'],
    ['as the password in a URL', `https://ada:${bvn}@x.example/`, 'https://ada:secret-1@x.example/'],
    ['after Bearer', `Bearer ${base64(`{"bvn":"${bvn}"}`)}`, 'Bearer secret-2'],
    ['after Basic', `Basic ${base64(`ada:${bvn}`)}`, 'Basic secret-1'],
    ['in a data URL', `data:application/json;base64,${base64(`{"bvn":"${bvn}"}`)}`, 'data:application/json;base64,secret-2'],
    ['in base64 after a space', base64(` {"bvn":"${bvn}"}`), 'secret-2'],
  ])('is replaced %s', (_, text, shown) => {
    expect(redact({ text })).toEqual({ text: shown })
  })

  test.each([
    '{"name":"Ada"}',
    '[note] a = b',
    '{broken',
    '100 %',
    '%zz=1',
    'a=b=c',
    'eyJ',
    'https://ada@x.example/',
    'Basic knowledge: 7\nnote: x',
    "<a b='c'>&quot;</a>",
    base64('{"a":"b"}'),
    '<br',
    '',
    ' ',
    '{"__proto__":{"a":1}}',
  ])('is not found where there is none: %j stays as it is', (text) => {
    expect(redact({ text })).toEqual({ text })
  })
})

test('a value beside its name is replaced', () => {
  const fields = [
    { name: 'bvn', value: bvn },
    { key: 'bvn', value: bvn },
    { name: 'city', value: 'Lagos' },
  ]
  expect(redact(fields)).toEqual([
    { name: 'bvn', value: 'secret-1' },
    { key: 'bvn', value: 'secret-1' },
    { name: 'city', value: 'Lagos' },
  ])
})

describe('a value that the world knows as a secret', () => {
  test.each([
    ['in a field', { note: bvn }, { note: 'secret-1' }],
    ['as a number', { note: Number(bvn) }, { note: 'secret-1' }],
    ['in a list', [bvn, 'x'], ['secret-1', 'x']],
    ['in a text of JSON', [`{"note":"${bvn}"}`], ['{"note":"secret-1"}']],
    ['in a query', [`/x?note=${bvn}`], ['/x?note=secret-1']],
  ])('is replaced %s', (_, value, shown) => {
    expect(redact(value, [bvn])).toEqual(shown)
  })

  test('is not hidden if it is shorter than six characters, or part of another value', () => {
    expect(redact(['12345', `${bvn}1`, `call ${bvn}`], ['12345', bvn])).toEqual(['12345', `${bvn}1`, `call ${bvn}`])
    expect(redact(['123456'], ['123456'])).toEqual(['secret-1'])
  })
})

test.each([
  ['spaces', ' '.repeat(60_000)],
  ['brackets', '['.repeat(60_000)],
  ['ampersands', `${'&'.repeat(60_000)}=`],
  ['names', `${'a'.repeat(60_000)}=`],
  ['tags', '<a>'.repeat(20_000)],
  ['secret tags', '<bvn><a>'.repeat(10_000)],
  ['lines', 'a\n'.repeat(20_000)],
  ['spaces before a pair', `${' '.repeat(60_000)}=`],
  ['commas', `a=${',a'.repeat(30_000)}`],
  ['logins', `${'://a:'.repeat(12_000)}@`],
  ['data', '<a><![CDATA['.repeat(5_000)],
  ['words in a tag', `<${'a'.repeat(60_000)}`],
  ['percent signs', '%25'.repeat(20_000)],
  ['JSON that is nested', nested('x', 12)],
])('many %s take linear time', (_, text) => {
  expect(JSON.stringify(redact(Array.from({ length: 20 }, () => text))).length).toBeLessThan(22 * text.length + 1_000_000)
})
