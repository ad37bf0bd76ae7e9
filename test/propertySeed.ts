import { configureGlobal, readConfigureGlobal } from 'fast-check'

/**
 * Property tests try the same values in every run, so that a failure comes from the change that is tested.
 * `TEST_SEED` chooses other values. fast-check prints the seed of a failure.
 */
const seed = Number(process.env['TEST_SEED'] ?? 1)
if (!Number.isInteger(seed)) throw new Error(`TEST_SEED must be an integer, and is ${JSON.stringify(process.env['TEST_SEED'])}.`)
configureGlobal({ ...readConfigureGlobal(), seed })
