/**
 * Does the work when it is rung for, one run at a time. However often it rings during a run, one more run follows: what
 * rang then may have come too late for the run.
 * @param onError called when a run fails; the doorbell keeps working
 */
export function createDoorbell(work: () => Promise<void>, onError: (error: unknown) => void) {
  let running: Promise<void> | undefined
  let again = false

  return {
    ring(): void {
      again = true
      running ??= runAll()
    },
    /** Waits until the work is done. */
    async quiet(): Promise<void> {
      await running
    },
  }

  async function runAll(): Promise<void> {
    try {
      while (again) {
        again = false
        await work()
      }
    } catch (error) {
      onError(error)
    } finally {
      running = undefined
    }
  }
}
