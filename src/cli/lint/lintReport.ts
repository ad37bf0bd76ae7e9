import { counted } from '../../document/counted.ts'
import type { SpecFinding } from '../../load/lintSpec.ts'
import { isUrl } from '../../load/text/readText.ts'

type Findings = readonly SpecFinding[]

/** The forms of the result of `tally lint`. */
export const lintFormats: Readonly<Record<string, (findings: Findings) => string>> = { text: asText, json: asJson, sarif: asSarif }

/** `petstore.yaml:7:11: The reference … (/paths/~1pets)` */
export function findingLine({ file, line, column, message, pointer }: SpecFinding): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`
  return `${place}: ${message}${pointer === '' ? '' : ` (${pointer})`}`
}

function asText(findings: Findings): string {
  const errors = findings.filter(({ level }) => level === 'error').length
  return [
    ...findings.map((each) => `${each.level} ${findingLine(each)}`),
    `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`,
  ].join('\n')
}

function asJson(findings: Findings): string {
  return JSON.stringify({ findings }, undefined, 2)
}

function asSarif(findings: Findings): string {
  const rules = [...new Set(findings.map(({ code }) => code))].map((id) => ({ id }))
  const driver = { name: 'tally lint', rules }
  return JSON.stringify({ $schema, version: '2.1.0', runs: [{ tool: { driver }, results: findings.map(sarifResult) }] }, undefined, 2)
}

const $schema = 'https://json.schemastore.org/sarif-2.1.0.json'

function sarifResult({ code, level, message, file, line, column, pointer }: SpecFinding): object {
  const uri = isUrl(file) ? file : encodeURI(file.replaceAll('\\', '/'))
  const region = line !== undefined && { startLine: line, startColumn: column }
  return {
    ruleId: code,
    level,
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, ...(region && { region }) },
        logicalLocations: [{ fullyQualifiedName: pointer }],
      },
    ],
  }
}
