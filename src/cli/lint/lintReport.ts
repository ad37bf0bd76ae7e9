import { levelOf } from '../../lint/finding.ts'
import { findingWords } from '../../lint/findingWords.ts'
import { isUrl } from '../../load/readText.ts'
import { findingLine, type PlacedFinding } from './placedFinding.ts'

type Findings = readonly PlacedFinding[]

/** The forms of the result of `tally lint`. */
export const lintFormats: Readonly<Record<string, (findings: Findings) => string>> = { text: asText, json: asJson, sarif: asSarif }

function asText(findings: Findings): string {
  const errors = findings.filter((each) => levelOf(each) === 'error').length
  return [
    ...findings.map((each) => `${levelOf(each)} ${findingLine(each)}`),
    `${errors} errors, ${findings.length - errors} warnings`,
  ].join('\n')
}

function asJson(findings: Findings): string {
  const found = findings.map((each) => {
    const { code, at, values, from, position } = each
    return { code, level: levelOf(each), message: findingWords(each), file: from, ...position, pointer: at, values }
  })
  return JSON.stringify({ findings: found }, undefined, 2)
}

function asSarif(findings: Findings): string {
  const rules = [...new Set(findings.map(({ code }) => code))].map((id) => ({ id }))
  const driver = { name: 'tally lint', rules }
  return JSON.stringify({ $schema, version: '2.1.0', runs: [{ tool: { driver }, results: findings.map(sarifResult) }] }, undefined, 2)
}

const $schema = 'https://json.schemastore.org/sarif-2.1.0.json'

function sarifResult(each: PlacedFinding): object {
  const { code, at, from, position } = each
  const uri = isUrl(from) ? from : encodeURI(from.replaceAll('\\', '/'))
  const region = position && { startLine: position.line, startColumn: position.column }
  return {
    ruleId: code,
    level: levelOf(each),
    message: { text: findingWords(each) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, ...(region && { region }) },
        logicalLocations: [{ fullyQualifiedName: at }],
      },
    ],
  }
}
