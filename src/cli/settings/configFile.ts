import { readFile } from 'node:fs/promises'
import { parseYaml } from '../../load/text/parseText.ts'
import { CommandError } from '../commandError.ts'
import { didYouMean } from '../../control/input/didYouMean.ts'

/** Sections of the configuration file besides the settings of `tally mock`. */
export const sections = ['verify', 'pacts', 'sandboxes'] as const

type Values = Readonly<Record<string, unknown>>

export interface ConfigFile {
  readonly file: string
  readonly values: Values
  /** @throws CommandError with line and column of the first key that is not known; `section` is empty at the top */
  refuseUnknown(known: readonly string[], section?: string): void
}

const standardFiles = ['tally.config.yaml', 'tally.config.json']

/** Reads the configuration file: the named one, else a standard one if there is one. */
export async function readConfig(named: string | undefined): Promise<ConfigFile> {
  for (const file of named === undefined ? standardFiles : [named]) {
    const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (named === undefined && error.code === 'ENOENT') return undefined
      const why = error.code === 'ENOENT' ? 'No such file.' : `The configuration file cannot be read (${error.code}).`
      throw new CommandError(`${file}: ${why}`)
    })
    if (content !== undefined) return parseConfig(content, file)
  }
  return { file: '', values: {}, refuseUnknown: () => {} }
}

/** A file without content, or with comments only, sets nothing. */
async function parseConfig(content: string, file: string): Promise<ConfigFile> {
  const values = objectIn((await parseYaml(content, file)) ?? {}, `${file}:1:1: The configuration`)
  const { parseDocument, LineCounter, isMap, isScalar } = await import('yaml')
  const keyPosition = (section: string, name: string): string => {
    const lines = new LineCounter()
    const { contents } = parseDocument(content, { lineCounter: lines })
    const inner = section === '' ? contents : isMap(contents) ? contents.get(section, true) : undefined
    const key = isMap(inner) ? inner.items.map((pair) => pair.key).find((each) => isScalar(each) && String(each.value) === name) : undefined
    const { line, col } = lines.linePos(isScalar(key) ? (key.range?.[0] ?? 0) : 0)
    return `${file}:${line}:${col}`
  }
  return {
    file,
    values,
    refuseUnknown: (known, section = '') => {
      const within = section === '' ? values : objectIn(values[section] ?? {}, `${keyPosition('', section)}: ${section}`)
      const unknown = Object.keys(within).find((name) => !known.includes(name))
      if (unknown === undefined) return
      const what = section === '' ? 'setting' : `setting of ${section}`
      throw new CommandError(
        `${keyPosition(section, unknown)}: Unknown ${what}: ${unknown}.${didYouMean(unknown, known)} Known settings: ${known.join(', ')}.`,
      )
    },
  }
}

function objectIn(value: unknown, name: string): Values {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new CommandError(`${name} must be an object.`)
  return value as Values
}
