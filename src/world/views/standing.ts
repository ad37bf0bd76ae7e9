import { clock } from './clock.ts'
import { faults } from './faults.ts'
import { overrides } from './overrides.ts'
import { settings } from './settings.ts'
import type { Views } from './allViews.ts'

/**
 * What the mock's own state in a world means for every call. It is made again after that state has changed, so a call looks at one object
 * instead of a record in each collection.
 */
export class Standing {
  /** Whether only seeded and issued credentials are accepted. */
  readonly strict: boolean
  /** Whether the clock was set. Otherwise it shows real time. */
  readonly isClockSet: boolean
  readonly hasFaults: boolean
  readonly hasOverrides: boolean
  /** Whether the seed data of all providers was found to be there. */
  isSeeded = false

  constructor(views: Views) {
    this.strict = views.settings.strict
    this.isClockSet = views.clock.mode !== 'real'
    this.hasFaults = !views.faults.isEmpty
    this.hasOverrides = !views.overrides.isEmpty
  }
}

/** The collections on which it depends. */
export const standingCollections: ReadonlySet<string> = new Set([clock, faults, overrides, settings].map(({ collection }) => collection))
