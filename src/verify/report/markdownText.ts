/** Escapes text for Markdown, and puts it into one line. */
export function plainText(text: string): string {
  return text.replace(/[\\|<>*_`[\]]/g, '\\$&').replace(/\s+/g, ' ')
}

/** Text in a code span. A backtick would end it, so another character takes its place. */
export function codeText(text: string): string {
  return `\`${text.replaceAll('`', 'ˋ').replace(/\s+/g, ' ')}\``
}
