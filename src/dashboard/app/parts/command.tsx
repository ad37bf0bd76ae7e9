import { useState } from 'preact/hooks'
import type { JSX } from 'preact'

/** A command to run in a terminal. */
export function Command({ text }: { readonly text: string }): JSX.Element {
  return (
    <div class="command">
      <pre>{text}</pre>
      <CopyButton text={text} label="Copy" />
    </div>
  )
}

/** Copies a text, and says so. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }): JSX.Element {
  const [said, setSaid] = useState(label)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('The browser does not allow copying'),
    )
    setTimeout(() => setSaid(label), 2_000)
  }
  return (
    <button type="button" onClick={() => void copy()}>
      {said}
    </button>
  )
}
