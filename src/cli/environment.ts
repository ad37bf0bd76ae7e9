/** `validateRequest` → `TALLY_VALIDATE_REQUEST` */
export function environmentName(name: string): string {
  return `TALLY_${dashed(name).replaceAll('-', '_').toUpperCase()}`
}

/** `validateRequest` → `validate-request` */
export function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
