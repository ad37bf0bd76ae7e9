import { appendFile, readFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { positionsIn } from '../../load/text/positions.ts'
import { annotationsOf, workflowCommand } from '../../verify/report/githubAnnotations.ts'
import { asMarkdown } from '../../verify/report/markdownReport.ts'
import type { VerifyResult } from '../../verify/result/result.ts'

/** Longest summary, in characters. GitHub accepts a mebibyte. */
const longest = 500_000

/** In GitHub Actions: annotates the pact files with what is wrong, and appends the report to the summary of the step. */
export async function reportToGitHub(result: VerifyResult, env: NodeJS.ProcessEnv, note: (line: string) => void): Promise<void> {
  const lineOf = lineFinder()
  for (const each of annotationsOf(result)) {
    const file = each.place && relative(env['GITHUB_WORKSPACE'] ?? process.cwd(), resolve(each.place.file))
    note(workflowCommand(each, each.place && file !== undefined ? { file, line: await lineOf(each.place) } : undefined))
  }
  const summary = env['GITHUB_STEP_SUMMARY']
  if (!summary) return
  const text = asMarkdown(result)
  const cut = text.length > longest ? `${text.slice(0, text.lastIndexOf('\n', longest))}\n\nThe rest is left out here.` : text
  await appendFile(summary, `${cut}\n\n`).catch((error: NodeJS.ErrnoException) =>
    note(`${summary}: The summary cannot be written (${error.code}).`),
  )
}

type FilePlace = { readonly file: string; readonly pointer: string }

/** Finds the line of a place in a pact file, or the line of the closest place around it. */
function lineFinder(): (place: FilePlace) => Promise<number> {
  const files = new Map<string, ReturnType<typeof positionsIn>>()
  return async ({ file, pointer }) => {
    const known = files.get(file) ?? readFile(file, 'utf8').then(positionsIn)
    files.set(file, known)
    const positionOf = await known
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const found = positionOf(at)
      if (found) return found.line
    }
    return 1
  }
}
