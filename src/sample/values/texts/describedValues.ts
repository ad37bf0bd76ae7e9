/** Words before a list of the values that a field may have. */
const before =
  /\b(?:one of(?: the following| these)?(?: values| options| strings)?|either|(?:possible|valid|allowed|accepted|available|supported|permitted|expected) (?:values?|options?|types?|status(?:es)?|states?)(?: (?:are|is|include|for this \w+ are))?|(?:values?|options|status|type|state) (?:can|may|must|should) be|(?:can|may|must) be(?: one of| either| set to)?|values are|options are)\b(?: ?:| -)?\s*/gi
/** A value between marks: `active`, "active", 'active'. */
const marked = /^(?:`([^`\n]{1,40})`|"([^"\n]{1,40})"|'([^'\n]{1,40})'|<code>([^<\n]{1,40})<\/code>)/i
/** A value without marks is one word. */
const plain = /^[A-Za-z][\w-]{1,30}(?![\w.(])/
/** What stands between two values. */
const between = /^(?:\s*[,|/;]\s*(?:and |or )?|\s+(?:or|and)\s+|\s*\((?:the )?default\)\s*[,|;]?\s*(?:or |and )?)/i
/** What a value may be: no sentence, placeholder or address. */
const usable = /^[A-Za-z\d](?:[\w .:+-]*\w)?$/
/** Texts that stand for something else. */
const special = /^(?:null|true|false|undefined|none of .*|empty|string|integer|number|an?|the|not|and|or)$/i

/** Longer descriptions are not read. */
const longest = 2_000

/** The values that a description lists, such as those of "One of `active`, `closed`." At least two; undefined if it lists none. */
export function describedValues(description: unknown): readonly string[] | undefined {
  if (typeof description !== 'string' || description.length > longest) return undefined
  for (const { index, 0: words } of description.matchAll(before)) {
    const rest = description.slice(index + words.length)
    const found =
      bulleted(rest) ?? listed(rest, marked) ?? (/[:]\s*$/.test(words) || /\bone of\b/i.test(words) ? listed(rest, plain) : undefined)
    if (found) return found
  }
  return undefined
}

/** Values in a row: `active`, `paused` or `closed`. */
function listed(text: string, value: RegExp): readonly string[] | undefined {
  const values: string[] = []
  let rest = text
  for (;;) {
    const found = value.exec(rest)
    if (!found) return value === plain ? undefined : several(values)
    values.push(found.slice(1).find((each) => each !== undefined) ?? found[0])
    rest = rest.slice(found[0].length)
    const gap = between.exec(rest)
    if (!gap) return value === plain && !/^\s*(?:[.;)\n]|$)/.test(rest) ? undefined : several(values)
    rest = rest.slice(gap[0].length)
  }
}

/** Values at the start of the lines of a list. */
function bulleted(text: string): readonly string[] | undefined {
  const values: string[] = []
  for (const line of text.split(/\n+/)) {
    const [bullet] = /^\s*[-*•]\s+(?:\*\*)?/.exec(line) ?? []
    if (bullet === undefined) {
      if (line.trim() === '' || line.trim() === ':') continue
      break
    }
    const found = marked.exec(line.slice(bullet.length))
    if (!found) return undefined
    values.push(found.slice(1).find((each) => each !== undefined) as string)
  }
  return several(values)
}

function several(values: readonly string[]): readonly string[] | undefined {
  const different = [...new Set(values.map((each) => each.trim()))].filter((each) => usable.test(each) && !special.test(each))
  return different.length > 1 ? different : undefined
}
