/** Part of `npm run build`: writes the validators of every spec into `dist/`. */
import { writeValidators } from './validatorFiles.ts'

await writeValidators()
