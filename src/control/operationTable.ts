import { anyObject } from './input/fields.ts'
import { openApiDocument } from './admin/openApiDocument.ts'
import { mockOperation, type ControlOperation } from './controlOperation.ts'
import { evidenceOperations } from './operations/apiEvidence.ts'
import { apiOperations } from './operations/apis.ts'
import { clockOperations } from './operations/clock.ts'
import { collectionOperations } from './operations/collections.ts'
import { faultOperations } from './operations/faults.ts'
import { journalOperations, journalsOperations } from './operations/journal.ts'
import { newWorldOperations, templateOperations } from './operations/makeWorlds.ts'
import { overrideOperations } from './operations/overrides.ts'
import { wholeMockOperations } from './operations/wholeMock.ts'
import { stateOperations } from './operations/providerStates.ts'
import { wholeWorldOperations } from './operations/wholeWorld.ts'

const documentOperations = {
  /** The OpenAPI document of the admin API. */
  openApi: mockOperation({
    method: 'GET',
    path: '/openapi.json',
    summary: 'Returns the OpenAPI document of the admin API',
    output: anyObject(),
    run: ownDocument,
  }),
}

// The types of both tables are written out: in declarations, a type that is inferred from several objects loses their JSDoc.

/** Operations of the whole mock. */
export const mockOperations: typeof wholeMockOperations &
  typeof apiOperations &
  typeof evidenceOperations &
  typeof newWorldOperations &
  typeof journalsOperations &
  typeof documentOperations = {
  ...wholeMockOperations,
  ...apiOperations,
  ...evidenceOperations,
  ...newWorldOperations,
  ...journalsOperations,
  ...documentOperations,
}

/** Operations of one world. */
export const worldOperations: typeof wholeWorldOperations &
  typeof templateOperations &
  typeof collectionOperations &
  typeof stateOperations &
  typeof clockOperations &
  typeof overrideOperations &
  typeof faultOperations &
  typeof journalOperations = {
  ...wholeWorldOperations,
  ...templateOperations,
  ...collectionOperations,
  ...stateOperations,
  ...clockOperations,
  ...overrideOperations,
  ...faultOperations,
  ...journalOperations,
}

export type OperationName = keyof typeof mockOperations | keyof typeof worldOperations

/**
 * All operations on a mock and its worlds. Each operation is declared once, in a file of `operations/`. Its method in tests,
 * its admin route, its part of the OpenAPI document and its line in the guide are derived from that. Editors show the JSDoc of the
 * declaration for the method. In this type, the entries lose the types of their own input and output.
 */
export const operations = { ...mockOperations, ...worldOperations } as unknown as Readonly<Record<OperationName, ControlOperation>>

function ownDocument(): Readonly<Record<string, unknown>> {
  return openApiDocument(operations)
}
