import type { ValueRedactor } from './valueRedactor.ts'

/** Redacts attributes, elements without children, and all of an element whose name is secret. Namespace prefixes of names are ignored. */
export function redactXml(text: string, by: ValueRedactor): string {
  const named = (name: string, value: string): string => {
    const plain = value.replaceAll('&quot;', '"').trim()
    const shown = String(by.named(localName(name), plain))
    return shown === plain ? value.trim() : shown.replaceAll('"', '&quot;')
  }
  const content = /(<([\w.:-]+)(?:\s[^<>]*)?>)(?:(\s*<!\[CDATA\[)([^<\]]+)|([^<]+))/g
  const attribute = /(?<![\w.:-])([\w.:-]+)=(?:"([^"<>]+)"|'([^'<>]+)')/g
  return withoutSecretElements(text, by)
    .replaceAll(content, (_, ...groups: (string | undefined)[]) => {
      const [tag, name = '', start = '', data, plain = ''] = groups
      return `${tag}${start}${named(name, data ?? plain)}`
    })
    .replaceAll(attribute, (_, ...groups: (string | undefined)[]) => {
      const [name = '', double, single = ''] = groups
      return double === undefined ? `${name}='${named(name, single)}'` : `${name}="${named(name, double)}"`
    })
}

/** Replaces the children of elements whose names are secret. */
function withoutSecretElements(text: string, by: ValueRedactor): string {
  const parts: string[] = []
  let kept = 0
  for (const { 0: tag, 1: name = '', index } of text.matchAll(/<([\w.:-]+)(?:\s[^<>]*)?>(?=\s*<[\w.:-])/g)) {
    const start = index + tag.length
    if (start <= kept || tag.endsWith('/>') || !by.isSecret(localName(name))) continue
    const end = text.indexOf(`</${name}`, start)
    if (end < 0) break
    parts.push(text.slice(kept, start), by.token(text.slice(start, end)))
    kept = end
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(kept)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
