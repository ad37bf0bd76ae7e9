import type { TestProject } from 'vitest/node'
import { launch } from './chromium.ts'
import { serveSite } from './site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** One browser and one site for all tests of a run. */
    browser: { readonly endpoint: string; readonly url: string }
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const [browser, site] = await Promise.all([launch(), serveSite()])
  provide('browser', { endpoint: browser.wsEndpoint(), url: site.url })
  return async () => {
    await browser.close()
    site.close()
  }
}
