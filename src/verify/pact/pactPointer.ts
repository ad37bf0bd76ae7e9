import { pointerPart } from '../../document/references.ts'
import type { PactVersion } from './pactVersion.ts'
import type { VerifyFinding } from '../result/finding.ts'
import type { FindingPlace } from '../result/place.ts'

/**
 * The JSON pointer in a pact file to a place of an interaction.
 *
 * @param interaction JSON pointer of the interaction
 */
export function pactPointerOf(interaction: string, place: FindingPlace): string {
  const message = `${interaction}/${place.side}`
  switch (place.in) {
    case 'status':
      return `${message}/status`
    case 'header':
      return `${message}/headers/${pointerPart(place.name)}`
    case 'query':
      return `${message}/query/${pointerPart(place.name)}`
    case 'body':
      return `${message}/body/content${place.pointer}`
  }
}

/** A finding with its pointer as it is in the file. In specification 3, a body has no content type around it. */
export function inFile(finding: VerifyFinding, version: PactVersion): VerifyFinding {
  if (version === 4) return finding
  return { ...finding, pactPointer: finding.pactPointer.replace(/^(\/interactions\/\d+\/(?:request|response)\/body)\/content/, '$1') }
}
