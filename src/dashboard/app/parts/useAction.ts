import { useState } from 'preact/hooks'

export interface Action {
  /** Runs something that may fail; `failure` then says why. */
  readonly run: (act: () => Promise<unknown>) => Promise<void>
  readonly failure: string | undefined
  readonly isBusy: boolean
}

/** Something that the user does, which the mock may refuse. */
export function useAction(): Action {
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
