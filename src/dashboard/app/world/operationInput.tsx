import { useId } from 'preact/hooks'
import type { JSX } from 'preact'
import type { Dashboard } from '../dashboard.ts'

interface Props {
  readonly dashboard: Dashboard
  readonly value: string
  readonly placeholder: string
  readonly onInput: (value: string) => void
}

/** A field for the full name of an operation. It suggests the names of all operations. */
export function OperationInput({ dashboard, value, placeholder, onInput }: Props): JSX.Element {
  const list = useId()
  const names = dashboard.apis.value.flatMap((api) => api.operations.map(({ id }) => `${api.name}/${id}`))
  return (
    <>
      <input
        aria-label="Operation"
        list={list}
        placeholder={placeholder}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <datalist id={list}>
        {names.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  )
}
