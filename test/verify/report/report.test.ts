import { expect, test } from 'vitest'
import { report } from '../../../src/verify/report/report.ts'
import type { Finding, InteractionResult, VerifyResult } from '../../../src/verify/result.ts'

const about = {
  pact: 'app-fint.json',
  consumer: 'app',
  states: [],
  method: 'POST',
  path: '/v1',
  status: 200,
  operation: 'disburseLoan',
  decisions: [],
}
const differs: Finding = {
  code: 'body.differs',
  level: 'error',
  message: 'Expected <a> & "b"\u0007.',
  at: '/interactions/1/response/body/content/data',
  place: 'body /data',
  expected: '"a|b"',
  got: 'nothing',
}
const interactions: InteractionResult[] = [
  { ...about, at: '/interactions/0', description: 'lends', outcome: 'passed', findings: [] },
  {
    ...about,
    at: '/interactions/1',
    description: 'lends <twice>',
    states: [{ name: 'a loan', params: {} }],
    outcome: 'failed',
    findings: [differs],
  },
  {
    ...about,
    at: '/interactions/2',
    description: 'later',
    outcome: 'pending',
    reason: 'they repair it (until 2027-01-31)',
    findings: [differs],
  },
  {
    ...about,
    at: '/interactions/3',
    description: 'unsure',
    operation: undefined,
    outcome: 'not verified',
    reason: 'no fixture',
    findings: [],
  },
]
const result: VerifyResult = {
  target: 'sandbox',
  providers: [
    {
      provider: 'fint',
      status: 'failed',
      against: 'https://fint.example',
      interactions,
      findings: [{ ...differs, code: 'pact.duplicate', pact: 'app-fint.json', at: '' }],
    },
    {
      provider: 'advancly',
      status: 'not run',
      reason: 'ADVANCLY_API_KEY is not set.',
      against: 'the sandbox',
      interactions: [],
      findings: [],
    },
    {
      provider: 'etranzact',
      status: 'unreachable',
      reason: 'It refused the connection.',
      against: 'the sandbox',
      interactions: [],
      findings: [],
    },
  ],
}

test('the table has a line for each interaction, and what differs below it', () => {
  expect(report(result, 'table')).toMatchInlineSnapshot(`
    "fint against https://fint.example: 1 passed, 1 failed, 1 pending, 1 not verified
          body /data: expected "a|b", got nothing [pact.duplicate]
            app-fint.json#
      passed        disburseLoan 200  lends
      FAILED        disburseLoan 200  lends <twice> (given a loan)
          body /data: expected "a|b", got nothing [body.differs]
            app-fint.json#/interactions/1/response/body/content/data
      pending       disburseLoan 200  later
          they repair it (until 2027-01-31)
          body /data: expected "a|b", got nothing [body.differs]
            app-fint.json#/interactions/1/response/body/content/data
      not verified  POST /v1 200      unsure
          no fixture

    advancly against the sandbox: NOT RUN. ADVANCLY_API_KEY is not set.

    etranzact against the sandbox: NOT REACHED. It refused the connection."
  `)
})

test('JUnit counts what was not run as an error and what was not verified as skipped', () => {
  expect(report(result, 'junit')).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="tally verify sandbox">
      <testsuite name="fint" tests="5" failures="2" errors="0" skipped="2">
        <testcase classname="app-fint.json" name="pact.duplicate">
          <failure message="Expected &lt;a&gt; &amp; &quot;b&quot;�.">body /data: expected &quot;a|b&quot;, got nothing [pact.duplicate] app-fint.json#</failure>
        </testcase>
        <testcase classname="fint" name="disburseLoan 200: lends"/>
        <testcase classname="fint" name="disburseLoan 200: lends &lt;twice&gt;">
          <failure message="Expected &lt;a&gt; &amp; &quot;b&quot;�.">body /data: expected &quot;a|b&quot;, got nothing [body.differs] app-fint.json#/interactions/1/response/body/content/data</failure>
        </testcase>
        <testcase classname="fint" name="disburseLoan 200: later">
          <skipped message="pending: they repair it (until 2027-01-31)"/>
        </testcase>
        <testcase classname="fint" name="POST /v1 200: unsure">
          <skipped message="not verified: no fixture"/>
        </testcase>
      </testsuite>
      <testsuite name="advancly" tests="1" failures="0" errors="1" skipped="0">
        <testcase classname="advancly" name="not run">
          <error message="NOT RUN: ADVANCLY_API_KEY is not set."/>
        </testcase>
      </testsuite>
      <testsuite name="etranzact" tests="1" failures="0" errors="1" skipped="0">
        <testcase classname="etranzact" name="unreachable">
          <error message="NOT REACHED: It refused the connection."/>
        </testcase>
      </testsuite>
    </testsuites>"
  `)
})

test('Markdown lists what did not simply pass', () => {
  expect(report(result, 'markdown')).toMatchInlineSnapshot(`
    "# Contracts against the sandbox

    | provider | status | passed | failed | pending | not verified |
    | --- | --- | --- | --- | --- | --- |
    | fint | failed | 1 | 1 | 1 | 1 |
    | advancly | not run | 0 | 0 | 0 | 0 |
    | etranzact | unreachable | 0 | 0 | 0 | 0 |

    ## fint against https://fint.example: 1 passed, 1 failed, 1 pending, 1 not verified

    - body /data: expected \`"a|b"\`, got \`nothing\` (pact.duplicate, \`app-fint.json#\`)
    - **failed** \`disburseLoan 200\` lends \\<twice\\>
      - body /data: expected \`"a|b"\`, got \`nothing\` (body.differs, \`app-fint.json#/interactions/1/response/body/content/data\`)
    - **pending** \`disburseLoan 200\` later: they repair it (until 2027-01-31)
      - body /data: expected \`"a|b"\`, got \`nothing\` (body.differs, \`app-fint.json#/interactions/1/response/body/content/data\`)
    - **not verified** \`POST /v1 200\` unsure: no fixture

    ## advancly against the sandbox: NOT RUN. ADVANCLY\\_API\\_KEY is not set.

    ## etranzact against the sandbox: NOT REACHED. It refused the connection."
  `)
})

test('JSON is the result as it is', () => {
  expect(JSON.parse(report(result, 'json'))).toEqual(JSON.parse(JSON.stringify(result)))
})
