/** Runs a sequence of calls with real SDKs against mocks of real documents: `npm run sdk -- [<part of an SDK's name>…]`. */
import { isGreen, reasonsOf, tableOf, type SdkResult } from './report.ts'
import { runOne } from './runOne.ts'
import type { Sdk } from './sdk.ts'
import { sdks } from './sdks/index.ts'
import { stepNames } from './sequence.ts'

const parts = process.argv.slice(2)
const wanted = sdks.filter(({ sdk }) => parts.length === 0 || parts.some((part) => sdk.includes(part)))
if (wanted.length === 0) {
  process.stderr.write(`No SDK has such a name. There are ${sdks.map(({ sdk }) => sdk).join(', ')}.\n`)
  process.exit(2)
}

const results: SdkResult[] = []
for (const [index, each] of wanted.entries()) {
  process.stdout.write(`${index + 1}/${wanted.length} ${each.sdk} … `)
  const result = await resultOf(each)
  process.stdout.write(`${isGreen(result) ? 'green' : 'red'}\n`)
  results.push(result)
}
process.stdout.write(`\n${tableOf(results)}\n\n${results.flatMap(reasonsOf).join('\n')}\n`)
const green = results.filter(isGreen).length
process.stdout.write(`\n${green} of ${results.length} SDKs are green.\n`)
// Some SDKs leave timers and connections open.
process.exit(green === results.length ? 0 : 1)

async function resultOf(sdk: Sdk): Promise<SdkResult> {
  try {
    return { sdk, steps: await runOne(sdk) }
  } catch (error) {
    const reason = `It did not start: ${(error as Error).message}`
    return { sdk, steps: stepNames.map((step) => ({ step, outcome: 'red', reason })) }
  }
}
