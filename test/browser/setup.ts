import type { TestProject } from 'vitest/node'
import { refreshDashboard } from './dashboard/builtDashboard.ts'
import { serveSite } from './mockPage/site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the site whose page runs mocks. */
    site: string
  }
}

/** Before the tests in the browser: builds what pages load, once for all of them. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const [site] = await Promise.all([serveSite(), refreshDashboard()])
  provide('site', site.url)
  return site.close
}
