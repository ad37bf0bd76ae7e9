import { finding, type Finding } from '../../lint/finding.ts'
import { positionsIn } from '../../load/positions.ts'
import { isUrl, readText } from '../../load/readText.ts'
import { repeatedNames } from '../../load/repeatedNames.ts'
import type { SpecSource } from '../sources.ts'
import type { PlacedFinding } from './placedFinding.ts'

/** Finds the file of each finding, and where it stands in it. Without `positions`, only the files. */
export async function placeFindings(
  { document, from, origins }: SpecSource,
  findings: readonly Finding[],
  { positions }: { readonly positions: boolean },
): Promise<PlacedFinding[]> {
  const files = new Map<string, ReturnType<typeof positionsIn>>()
  return Promise.all(
    findings.map(async (each) => {
      const origin = origins?.find(document, each.at)
      const file = origin?.file ?? from
      if (!positions) return { ...each, from: file, position: undefined }
      const reading = files.get(file) ?? readPositionsOf(file)
      files.set(file, reading)
      return { ...each, from: file, position: (await reading)(origin?.pointer ?? each.at) }
    }),
  )
}

async function readPositionsOf(file: string): ReturnType<typeof positionsIn> {
  return positionsIn(await readText(file))
}

/** The names that are repeated in the files of a spec. Only JSON may repeat names: a document in YAML that does is refused. */
export async function repeatedIn({ from, files }: SpecSource): Promise<PlacedFinding[]> {
  const all = isUrl(from) ? [from, ...files] : files
  const found = await Promise.all(
    all.map(async (file) => {
      const text = await readText(file)
      if (!isJsonText(text)) return []
      return repeatedNames(text).map(({ name, at, position }) => ({
        ...finding('repeated-name', at, { name }),
        from: all.length === 1 ? from : file,
        position,
      }))
    }),
  )
  return found.flat()
}

function isJsonText(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
