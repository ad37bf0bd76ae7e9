import type { JSX } from 'preact'

/** The error of the user's last action. Shows nothing if it succeeded. */
export function Failure({ text }: { readonly text: string | undefined }): JSX.Element | null {
  return text === undefined ? null : (
    <p class="failure" role="alert">
      {text}
    </p>
  )
}
