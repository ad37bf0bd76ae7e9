export { checkOf } from './check/check.ts'
