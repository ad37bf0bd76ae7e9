import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const script = `
  import { createFintClient } from './src/clients/fint.ts'
  const drifts = []
  const options = { baseUrl: 'http://provider', partnerMeta: 'p', validate: true, onDrift: ({ violations }) => drifts.push(...violations.map(({ code, at }) => code + ' ' + at)) }
  const fetch = async () => Response.json({ status: true, msg: '', data: { reference: 'PL1', meterNumber: '45012345678' } })
  await createFintClient({ ...options, fetch }).disburseLoan({ phone: '08111111111', amount: '1500', transaction_pin: '1234' })
  let made = 'yes'
  try { new Function('') } catch { made = 'no' }
  console.log(JSON.stringify({ made, drifts }))
`

test('a check works on a page that forbids eval', async () => {
  const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '-e', script]
  const { stdout } = await promisify(execFile)(process.execPath, flags, { cwd: root })
  expect(JSON.parse(stdout)).toEqual({ made: 'no', drifts: ['required /reply/body/data/paymentReference'] })
})
