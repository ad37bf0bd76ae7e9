import { writeValidators } from '../src/codegen/validatorFiles.ts'

/** Before all tests of a run: validators that fit the specs and the source as they are now. */
export const setup = writeValidators
