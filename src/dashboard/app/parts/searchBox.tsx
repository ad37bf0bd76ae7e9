import type { JSX, RefObject } from 'preact'

interface Props {
  readonly label: string
  /** The label, if it is left out. */
  readonly placeholder?: string
  readonly value: string
  readonly onInput: (text: string) => void
  readonly class?: string
  readonly input?: RefObject<HTMLInputElement | null>
}

/** A field for a text to look for. */
export function SearchBox({ label, placeholder = label, value, onInput, input, ...rest }: Props): JSX.Element {
  return (
    <input
      {...(input && { ref: input })}
      type="search"
      {...rest}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  )
}
