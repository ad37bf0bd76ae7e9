import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { CollectionName, KeyedRecord } from './keyedRecord.ts'
import type { ShownWorld } from '../shownWorld.ts'

interface Props {
  readonly shown: ShownWorld
  readonly where: CollectionName
  /** The record to change; without it, a new one is added. */
  readonly record?: KeyedRecord
  /** For a new record: one that looks like it. */
  readonly example?: KeyedRecord | undefined
  readonly onDone: () => void
}

/** A record as JSON text. Secrets are shown as tokens; a token that stays in the text keeps its secret. */
export function RecordEditor({ shown: { control, change, action }, where, record, example, onDone }: Props): JSX.Element {
  const [key, setKey] = useState(record?.key ?? '')
  const [text, setText] = useState(JSON.stringify(record?.record ?? example?.record ?? {}, undefined, 2))
  const save = async (): Promise<void> => {
    const parsed = JSON.parse(text) as KeyedRecord['record']
    await control.putRecord({ ...where, key, record: parsed })
    onDone()
  }
  const remove = async (): Promise<void> => {
    await control.deleteRecord({ ...where, key })
    onDone()
  }
  const submit = (event: Event): void => {
    event.preventDefault()
    void change(save)
  }
  return (
    <form class="editor" onSubmit={submit}>
      {record ? null : <KeyField value={key} onInput={setKey} />}
      <RecordText value={text} onInput={setText} />
      <p class="actions">
        <button type="submit" class="main" disabled={action.isBusy}>
          Save
        </button>
        {record ? (
          <button type="button" disabled={action.isBusy} onClick={() => void change(remove)}>
            Delete
          </button>
        ) : null}
        <button type="button" onClick={onDone}>
          Cancel
        </button>
      </p>
    </form>
  )
}

interface TextProps {
  readonly value: string
  readonly onInput: (value: string) => void
}

function KeyField({ value, onInput }: TextProps): JSX.Element {
  return (
    <label class="field">
      Key
      <input value={value} required onInput={(event) => onInput(event.currentTarget.value)} />
    </label>
  )
}

function RecordText({ value, onInput }: TextProps): JSX.Element {
  return (
    <textarea
      aria-label="Record as JSON"
      spellcheck={false}
      rows={Math.min(24, value.split('\n').length + 1)}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  )
}
