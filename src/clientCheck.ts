export { checkOf } from './clients/check.ts'
