/**
 * Runs `act` in a later turn of the event loop, after other work that waits. It uses a message channel, because tests often replace
 * timers and then nothing would run.
 */
export function nextTurn(act: () => void): void {
  const { port1, port2 } = new MessageChannel()
  const run = (): void => {
    port1.close()
    act()
  }
  port1.addEventListener('message', run, { once: true })
  port1.start()
  port2.postMessage(undefined)
}
