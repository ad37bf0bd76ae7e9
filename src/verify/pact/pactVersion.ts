import { isObject } from '../../document/lenient.ts'
import { VerifyError } from '../verifyError.ts'

/** The supported versions of the Pact specification. */
export type PactVersion = 3 | 4

/**
 * The version of the Pact specification that a pact follows.
 *
 * @throws VerifyError if it is another one, or the pact does not say
 */
export function pactVersion(metadata: unknown, file: string): PactVersion {
  const found = isObject(metadata) ? metadata : {}
  const specification = found['pactSpecification'] ?? found['pact-specification']
  const version = isObject(specification) ? specification['version'] : found['pactSpecificationVersion']
  if (version === undefined)
    throw new VerifyError(
      `${file}: The pact does not name its Pact specification. Set metadata.pactSpecification.version to "3.0.0" or "4.0", whichever it follows.`,
    )
  const [, major] = /^(\d+)(?:\.\d+)*$/.exec(String(version)) ?? []
  if (major === '3') return 3
  if (major === '4') return 4
  throw new VerifyError(`${file}: Pact specification ${JSON.stringify(version)} is not supported. Write the pact with version 3 or 4.`)
}
