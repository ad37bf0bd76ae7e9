/** In an address of PostgreSQL, everything up to the last "@": a password that was not encoded may contain any character. */
const ofPostgres = /(postgres(?:ql)?:\/*[^\s:@/]*):\S*@/gi
/** After digits and a slash, an "@" belongs to the path, as that of a world does. */
const ofUrls = /(\w:\/\/[^\s:@/]*):(?!\d+\/)[^\s@]*@/g

/** A message in which addresses have no passwords, wherever it comes from: an address may be given in the wrong place. */
export function withoutPasswords(message: string): string {
  return message.replaceAll(ofPostgres, '$1@').replaceAll(ofUrls, '$1@')
}
