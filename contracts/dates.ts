/** Valid months and days; 29 February is accepted in every year. */
const day = '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-9]))'
const time = '(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?'
const offset = '[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]'

/** RFC 3339 in UTC. */
export const utcTime = new RegExp(`^[0-9]{4}-${day}T${time}Z$`)
/** RFC 3339. */
export const anyTime = new RegExp(`^[0-9]{4}-${day}T${time}(?:Z|${offset})$`)
