import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compile } from '../../../src/spec/api.ts'
import type { VerifyFinding, PactFinding } from '../../../src/verify/result/finding.ts'
import { report, type Format } from '../../../src/verify/report/report.ts'
import type { InteractionResult, VerifyResult } from '../../../src/verify/result/result.ts'
import { casesOf, type Case } from '../../../src/verify/pact/cases.ts'
import { pact, type Told } from '../pacts.ts'

const told: readonly (Told & { readonly description: string })[] = [
  { description: 'lends', path: '/v1' },
  { description: 'lends <twice>', path: '/v1', states: [{ name: 'a loan' }] },
  { description: 'later', path: '/v1' },
  { description: 'unsure', path: '/other' },
]
const api = compile({ openapi: '3.1.0', info: {}, paths: { '/v1': { post: { operationId: 'disburseLoan', responses: {} } } } })
const cases = casesOf({ provider: 'fint', pacts: [pact('fint', told)], api })

const differs: VerifyFinding = {
  code: 'body.differs',
  level: 'error',
  at: { side: 'response', in: 'body', pointer: '/data' },
  expected: { kind: 'string', value: '<a> & "b|c"\u0007' },
  got: { kind: 'nothing' },
  said: 'Expected it to be there.',
  pactPointer: '/interactions/1/response/body/content/data',
}
const known = { code: 'known-difference', reason: 'they repair\u0007 it', expires: '2027-01-31' } as const
const interactions: InteractionResult[] = [
  { case: cases[0] as Case, outcome: 'passed', findings: [], milliseconds: 12.3456 },
  { case: cases[1] as Case, outcome: 'failed', findings: [differs] },
  { case: cases[2] as Case, outcome: 'pending', why: known, findings: [differs] },
  { case: cases[3] as Case, outcome: 'not verified', why: { code: 'no-fixture', state: 'a loan', unset: ['FINT_PIN'] }, findings: [] },
]
const twice: PactFinding = { code: 'pact.twice', otherFile: 'old.json', pact: 'app-fint.json', level: 'error', pactPointer: '' }
const result: VerifyResult = {
  target: 'sandbox',
  providers: [
    {
      provider: 'fint',
      status: 'failed',
      against: { target: 'sandbox', url: 'https://fint.example/v1' },
      interactions,
      findings: [twice],
      milliseconds: 2_345.6,
    },
    {
      provider: 'advancly',
      status: 'not run',
      why: { code: 'variables-not-set', names: ['ADVANCLY_API_KEY'] },
      against: { target: 'sandbox' },
      interactions: [],
      findings: [],
    },
    {
      provider: 'etranzact',
      status: 'unreachable',
      why: { code: 'unreachable', unreachable: { origin: 'http://x.example', cause: 'refused' } },
      against: { target: 'sandbox', url: 'http://x.example/' },
      interactions: [],
      findings: [],
    },
  ],
}

function written(format: Format): string {
  return report(result, format, ({ operation }) => (operation ? ['FINT-01'] : []))
}

test('the table has a line for each interaction, and its findings below it', () => {
  expect(written('table')).toMatchInlineSnapshot(`
    "fint against its sandbox at https://fint.example/v1: 1 passed, 1 failed, 1 pending, 1 not verified
          old.json is a pact of the same consumer and provider; remove the outdated one. [pact.twice]
            app-fint.json#
      passed        disburseLoan 200  lends
      FAILED        disburseLoan 200  lends <twice> (given a loan)
          body /data: expected "<a> & \\"b|c\\"\\u0007", got nothing [body.differs]
            app-fint.json#/interactions/1/response/body/content/data
      pending       disburseLoan 200  later
          they repair� it (until 2027-01-31)
          body /data: expected "<a> & \\"b|c\\"\\u0007", got nothing [body.differs]
            app-fint.json#/interactions/1/response/body/content/data
      not verified  POST /other 200   unsure
          no fixture: none of "a loan" (FINT_PIN not set)

    advancly against its sandbox: NOT RUN. ADVANCLY_API_KEY is not set.

    etranzact against its sandbox at http://x.example/: NOT REACHED. http://x.example refused the connection."
  `)
})

test('JUnit has times, and counts what was not run as an error and what was not verified as skipped', () => {
  expect(written('junit')).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="tally verify sandbox" time="2.346">
      <testsuite name="fint" tests="5" failures="2" errors="0" skipped="2" time="2.346">
        <testcase classname="app-fint.json" name="pact.twice">
          <failure message="old.json is a pact of the same consumer and provider; remove the outdated one.">old.json is a pact of the same consumer and provider; remove the outdated one. [pact.twice] app-fint.json#</failure>
        </testcase>
        <testcase classname="fint" name="disburseLoan 200: lends" time="0.012"/>
        <testcase classname="fint" name="disburseLoan 200: lends &lt;twice&gt;">
          <failure message="body /data: expected &quot;&lt;a&gt; &amp; \\&quot;b|c\\&quot;\\u0007&quot;, got nothing">body /data: expected &quot;&lt;a&gt; &amp; \\&quot;b|c\\&quot;\\u0007&quot;, got nothing [body.differs] app-fint.json#/interactions/1/response/body/content/data</failure>
        </testcase>
        <testcase classname="fint" name="disburseLoan 200: later">
          <skipped message="pending: they repair� it (until 2027-01-31)"/>
        </testcase>
        <testcase classname="fint" name="POST /other 200: unsure">
          <skipped message="not verified: no fixture: none of &quot;a loan&quot; (FINT_PIN not set)"/>
        </testcase>
      </testsuite>
      <testsuite name="advancly" tests="1" failures="0" errors="1" skipped="0">
        <testcase classname="advancly" name="not run">
          <error message="NOT RUN: ADVANCLY_API_KEY is not set."/>
        </testcase>
      </testsuite>
      <testsuite name="etranzact" tests="1" failures="0" errors="1" skipped="0">
        <testcase classname="etranzact" name="unreachable">
          <error message="NOT REACHED: http://x.example refused the connection."/>
        </testcase>
      </testsuite>
    </testsuites>"
  `)
})

test('Markdown lists everything that did not simply pass', () => {
  expect(written('markdown')).toMatchInlineSnapshot(`
    "# Contracts against the sandbox

    | provider | status | passed | failed | pending | not verified |
    | --- | --- | --- | --- | --- | --- |
    | fint | failed | 1 | 1 | 1 | 1 |
    | advancly | not run | 0 | 0 | 0 | 0 |
    | etranzact | unreachable | 0 | 0 | 0 | 0 |

    ## fint against its sandbox at https://fint.example/v1: 1 passed, 1 failed, 1 pending, 1 not verified

    - old.json is a pact of the same consumer and provider; remove the outdated one. (pact.twice, \`app-fint.json#\`)
    - **failed** \`disburseLoan 200\` lends \\<twice\\>
      - body /data: expected \`"<a> & \\"b|c\\"\\u0007"\`, got \`nothing\` (body.differs, \`app-fint.json#/interactions/1/response/body/content/data\`)
    - **pending** \`disburseLoan 200\` later: they repair it (until 2027-01-31)
      - body /data: expected \`"<a> & \\"b|c\\"\\u0007"\`, got \`nothing\` (body.differs, \`app-fint.json#/interactions/1/response/body/content/data\`)
    - **not verified** \`POST /other 200\` unsure: no fixture: none of "a loan" (FINT\\_PIN not set)

    ## advancly against its sandbox: NOT RUN. ADVANCLY\\_API\\_KEY is not set.

    ## etranzact against its sandbox at http://x.example/: NOT REACHED. http://x.example refused the connection."
  `)
})

test('JSON has the data of every finding and reason, and a sentence beside it', () => {
  const [fint, advancly] = (JSON.parse(written('json')) as { providers: Record<string, unknown>[] }).providers
  expect(advancly).toMatchObject({
    status: 'not run',
    against: 'its sandbox',
    reason: 'ADVANCLY_API_KEY is not set.',
    why: { code: 'variables-not-set', names: ['ADVANCLY_API_KEY'] },
  })
  expect(fint).toMatchObject({
    against: 'its sandbox at https://fint.example/v1',
    url: 'https://fint.example/v1',
    findings: [{ ...twice, message: 'old.json is a pact of the same consumer and provider; remove the outdated one.' }],
  })
  expect(fint?.['interactions']).toMatchObject([
    { outcome: 'passed', findings: [] },
    {
      pact: 'app-fint.json',
      consumer: 'app',
      at: '/interactions/1',
      description: 'lends <twice>',
      states: [{ name: 'a loan', params: {} }],
      method: 'POST',
      path: '/v1',
      status: 200,
      operation: 'disburseLoan',
      decisions: ['FINT-01'],
      outcome: 'failed',
      findings: [{ ...differs, message: 'body /data: expected "<a> & \\"b|c\\"\\u0007", got nothing' }],
    },
    { outcome: 'pending', reason: 'they repair\u0007 it (until 2027-01-31)', why: known },
    { outcome: 'not verified', reason: 'no fixture: none of "a loan" (FINT_PIN not set)', decisions: [] },
  ])
})

test('the JSON report is as docs/verify.md describes it', () => {
  const page = readFileSync(new URL('../../../docs/verify.md', import.meta.url), 'utf8')
  const [, example = ''] = /^### The JSON report$[^]*?```json\n([^]*?)```$/m.exec(page) ?? []
  const states = [{ name: 'a customer has a meter' }]
  const asked: Told = { description: 'verifies a customer with a meter', path: '/v1/powerverifyCustomer', states }
  const document = { openapi: '3.1.0', info: {}, paths: { '/v1/powerverifyCustomer': { post: { operationId: 'verifyCustomer' } } } }
  const file = 'contracts/pacts/app-fint.json'
  const pacts = [{ ...pact('fint', [told[0] as Told, told[1] as Told, told[2] as Told, asked]), file }]
  const fourth = casesOf({ provider: 'fint', pacts, api: compile(document) })[3] as Case
  const finding: VerifyFinding = {
    code: 'body.differs',
    level: 'error',
    at: { side: 'response', in: 'body', pointer: '/data/hasMeter' },
    expected: { regex: '^[0-9]+$' },
    got: { kind: 'object', keys: ['x'] },
    pactPointer: '/interactions/3/response/body/content/data/hasMeter',
  }
  const described: VerifyResult = {
    target: 'sandbox',
    providers: [
      {
        provider: 'fint',
        status: 'failed',
        against: { target: 'sandbox', url: 'https://sandbox.example/v1' },
        interactions: [{ case: fourth, outcome: 'failed', findings: [finding] }],
        findings: [],
      },
    ],
  }
  expect(JSON.parse(report(described, 'json', () => ['FINT-01']))).toEqual(JSON.parse(example))
})
