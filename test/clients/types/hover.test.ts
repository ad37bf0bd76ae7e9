import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const file = `${root}test/clients/types/edited.ts`
const text = `
import type { AdvanclyClient } from '../../../src/clients/advancly.ts'
import type { EtranzactClient } from '../../../src/clients/etranzact.ts'
import type { FintClient } from '../../../src/clients/fint.ts'
import type { InterswitchClient } from '../../../src/clients/interswitch.ts'
import type { LipaLaterClient } from '../../../src/clients/lipa-later.ts'
declare const [fint, interswitch, etranzact, advancly, lipa]: [FintClient, InterswitchClient, EtranzactClient, AdvanclyClient, LipaLaterClient]
await fint.disburseLoan({ /* fint */ amount: '' })
await interswitch.getTenuredOffers({ /* interswitch */ amount: '' })
await etranzact.addMandate({ loanMandate: { /* etranzact */ loanAmount: 1 } })
await advancly.loadStock({ data: [{ product_id: '', /* advancly */ unit_price: 1 }] })
const plans = await lipa.getInstallmentPlanList({ member_id: '' })
if (plans.kind === 'ok') plans.data.data[0]?./* lipa-later */ minPrincipal
await fint./* method */ disburseLoan
await etranzact./* choice */ createToken
`

/** Parses each file once for all editors. */
const registry = ts.createDocumentRegistry()

function services(): ts.LanguageService {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile) as { config: unknown }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const host: ts.LanguageServiceHost = {
    ...ts.sys,
    useCaseSensitiveFileNames: () => true,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => ts.ScriptSnapshot.fromString(name === file ? text : readFileSync(name, 'utf8')),
    // What only browsers and Node.js have is not parsed: it shows in no hover.
    getCompilationSettings: () => ({ ...options, lib: ['lib.es2024.d.ts'], types: [] }),
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (each) => ts.getDefaultLibFilePath(each),
    fileExists: (name) => name === file || ts.sys.fileExists(name),
  }
  return ts.createLanguageService(host, registry)
}

function infoAt(editor: ts.LanguageService, mark: string): ts.QuickInfo | undefined {
  return editor.getQuickInfoAtPosition(file, text.indexOf(`/* ${mark} */`) + mark.length + 8)
}

/** The comment that an editor shows for the name after this mark. */
function shown(editor: ts.LanguageService, mark: string): string {
  const info = infoAt(editor, mark)
  const parts = [...(info?.documentation ?? []), ...(info?.tags ?? []).flatMap((tag) => tag.text ?? [])]
  return ts.displayPartsToString(parts)
}

test('an editor shows what an operation does, and the unit of each amount', () => {
  const editor = services()
  expect(shown(editor, 'method')).toContain('Lends a customer money for electricity')
  expect(shown(editor, 'fint')).toContain('in naira (NGN)')
  expect(shown(editor, 'interswitch')).toContain('in kobo')
  expect(shown(editor, 'etranzact')).toContain('in whole naira (NGN)')
  expect(shown(editor, 'advancly')).toContain('naira, say, not kobo')
  expect(shown(editor, 'lipa-later')).toContain('in Kenyan shillings (KES)')
})

test('an editor shows the input of an operation with its fields, and the result by its name', () => {
  const editor = services()
  const typeOf = (mark: string): string => ts.displayPartsToString(infoAt(editor, mark)?.displayParts).replaceAll(/\s+/g, ' ')
  expect(typeOf('method')).toContain(
    'disburseLoan: (input: { phone: components["schemas"]["Phone"]; amount: components["schemas"]["NairaAmount"]; transaction_pin: ',
  )
  expect(typeOf('method')).toContain('=> Promise<DisburseLoanResult<')
  expect(typeOf('choice')).toContain(
    '(input: { username: string; password: string; } | { refresh_token: string; grant_type: "refresh_token"; }',
  )
})
