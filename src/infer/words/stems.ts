/** Irregular participles, by verb. */
const irregular: Readonly<Record<string, string>> = {
  paid: 'pay',
  sent: 'send',
  held: 'hold',
  won: 'win',
  lost: 'lose',
  sold: 'sell',
  frozen: 'freeze',
  withdrawn: 'withdraw',
  begun: 'begin',
  read: 'read',
  hidden: 'hide',
}

/** The stem that a verb and its participle share: `cancel`, `cancelled` and `canceled`; `activate` and `active`. */
export function stemOf(word: string): string {
  const base = Object.hasOwn(irregular, word) ? (irregular[word] as string) : word
  return base
    .replace(/ies$|ied$/, 'y')
    .replace(/(?<=...)(?<!ce)ed$|(?<=...)ing$|e$/, '')
    .replace(/is$/, 'iz')
    .replace(/ivat$/, 'iv')
    .replace(/([a-z])\1$/, '$1')
}

/** `unlock` → `lock`, `deactivate` → `activate`; undefined for a verb that does not undo another one. */
export function undoneBy(verb: string): string | undefined {
  return /^(?:un|de(?=activat)|dis(?=able))(.{3,})$/.exec(verb)?.[1]?.replace(/^able/, 'enable')
}
