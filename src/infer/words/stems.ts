/** Irregular participles with their verbs. */
const participles = [
  'begun begin, bound bind, bought buy, broken break, brought bring, built build, caught catch, chosen choose, dealt deal, done do',
  'drawn draw, driven drive, fallen fall, forbidden forbid, forgiven forgive, forgotten forget, found find, frozen freeze, given give, grown grow, held hold',
  'hidden hide, hung hang, kept keep, known know, laid lay, led lead, left leave, lent lend, lost lose, made make, met meet, paid pay',
  'read read, ridden ride, seen see, sent send, shot shoot, shown show, sold sell, spent spend, spoken speak, stolen steal, stood stand',
  'struck strike, sworn swear, taken take, taught teach, thrown throw, told tell, torn tear, used use, woken wake, won win, worn wear',
  'written write',
].join(', ')
const irregular: ReadonlyMap<string, string> = new Map(participles.split(', ').map((pair) => pair.split(' ') as [string, string]))
/** Matches a participle, or a word that ends with one. */
const participle = new RegExp(`(?:ed|${[...irregular.keys()].join('|')})$`)
/** Beginnings of verbs such as `rebuild` and `withhold`, whose participles are those of `build` and `hold`. */
const beginning = /^(?:under|over|with|up|un|re)(?=...)/

/** The verb of an irregular participle; any other word as it is. */
function verbOf(word: string): string {
  const whole = irregular.get(word)
  if (whole !== undefined) return whole
  const [start] = beginning.exec(word) ?? []
  const verb = start === undefined ? undefined : irregular.get(word.slice(start.length))
  return verb === undefined ? word : `${start}${verb}`
}

/** Whether a word ends with a participle, such as `lastseen`. */
export function endsWithParticiple(word: string): boolean {
  return participle.test(word)
}

/** The stem that a verb and its participle share: `cancel`, `cancelled` and `canceled`; `activate` and `active`. */
export function stemOf(word: string): string {
  return verbOf(word)
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
