import type { Locator, Page } from 'playwright-core'
import { photograph } from './dashboardPage.ts'

/** Somebody who uses the page, and how many clicks it took. Each step leaves a screenshot. */
export class Person {
  readonly page: Page
  readonly #name: string
  clicks = 0

  constructor(page: Page, name: string) {
    this.page = page
    this.#name = name
  }

  async click(target: Locator): Promise<void> {
    await target.click()
    await this.#done()
  }

  async choose(list: Locator, value: string): Promise<void> {
    await list.selectOption(value)
    await this.#done()
  }

  async #done(): Promise<void> {
    this.clicks += 1
    await photograph(this.page, `${this.#name}-${this.clicks}`)
  }
}
