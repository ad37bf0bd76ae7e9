import type { JSX } from 'preact'

/** What went wrong with the last thing that the user did; nothing if all went well. */
export function Failure({ text }: { readonly text: string | undefined }): JSX.Element | null {
  return text === undefined ? null : (
    <p class="failure" role="alert">
      {text}
    </p>
  )
}
