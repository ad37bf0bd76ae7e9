export { checkOf } from './clients/drift/checkOf.ts'
