/**
 * Runs `act` in a later turn of the event loop, after other work that is waiting. Uses a message channel, because tests often replace
 * timers.
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
