import { useState } from 'preact/hooks'

export interface UserAction {
  /** Runs an action that may fail. Then `failure` has the reason. */
  readonly run: (act: () => Promise<unknown>) => Promise<void>
  readonly failure: string | undefined
  readonly isBusy: boolean
}

/** An action of the user, which the mock may refuse. */
export function useAction(): UserAction {
  const [failure, setFailure] = useState<string | undefined>(undefined)
  const [isBusy, setBusy] = useState(false)
  const run = async (act: () => Promise<unknown>): Promise<void> => {
    setBusy(true)
    try {
      await act()
      setFailure(undefined)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  return { run, failure, isBusy }
}
