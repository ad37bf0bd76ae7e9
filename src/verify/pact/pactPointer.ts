import { pointerPart } from '../../document/references.ts'
import type { Place } from '../result/place.ts'

/**
 * The JSON pointer in a pact file to a place of an interaction.
 *
 * @param interaction JSON pointer of the interaction
 */
export function pactPointerOf(interaction: string, place: Place): string {
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
