import { Option } from 'commander'
import { flag } from './flags.ts'

/** How a report is printed. */
const reportFormats = ['table', 'json', 'markdown'] as const

/** The options of a command that prints a report. `--json` and `--markdown` stand for `--format json` and `--format markdown`. */
export interface FormatOptions {
  readonly format?: (typeof reportFormats)[number]
  readonly json?: boolean
  readonly markdown?: boolean
}

/** `--format <format>` of the commands that print a report. */
export function formatFlag(): Option {
  return flag('--format <format>', 'format of the report (default: table)').choices(reportFormats)
}

/** `--json`, short for `--format json`. */
export function jsonFlag(): Option {
  return new Option('--json', 'the same as --format json').conflicts(['format', 'markdown'])
}

/** `--markdown`, short for `--format markdown`. */
export function markdownFlag(): Option {
  return new Option('--markdown', 'the same as --format markdown').conflicts(['format', 'json'])
}

export function formatOf({ format, json, markdown }: FormatOptions): (typeof reportFormats)[number] {
  return json ? 'json' : markdown ? 'markdown' : (format ?? 'table')
}
