import type { JSX } from 'preact'
import { CopyButton } from '../parts/command.tsx'

interface Props {
  readonly name: string
  /** In Markdown. */
  readonly text: string
}

/** The open questions as a letter to the vendor, to be read, copied or saved. */
export function Letter({ name, text }: Props): JSX.Element {
  return (
    <details>
      <summary>Assumptions: the letter to the vendor</summary>
      <p class="actions">
        <CopyButton label="Copy the letter" text={text} />
        <button type="button" onClick={() => save(name, text)}>
          Save as Markdown
        </button>
      </p>
      <article class="letter" aria-label="Letter to the vendor">
        {text.split(/\n{2,}/).map((block, index) => (
          <Block key={index} block={block} />
        ))}
      </article>
    </details>
  )
}

/** A heading, a rule, or a paragraph. The letter has no other Markdown. */
function Block({ block }: { readonly block: string }): JSX.Element {
  const [, marks, heading] = /^(#{1,2}) (.*)$/s.exec(block) ?? []
  if (heading !== undefined) return marks === '#' ? <h3>{heading}</h3> : <h4>{heading}</h4>
  const isInner = block.startsWith('   ')
  return <p class={isInner ? 'inner' : undefined}>{inline(block.trim())}</p>
}

function inline(text: string): JSX.Element[] {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part, index) => {
    if (part.startsWith('**') && part.length > 4) return <b key={index}>{part.slice(2, -2)}</b>
    if (part.startsWith('`') && part.length > 2) return <code key={index}>{part.slice(1, -1)}</code>
    return <span key={index}>{part}</span>
  })
}

function save(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }))
  link.download = `questions-${name}.md`
  link.click()
  URL.revokeObjectURL(link.href)
}
