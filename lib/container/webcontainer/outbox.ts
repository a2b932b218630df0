/**
 * Gathers text that is written in one turn of the event loop: ten thousand small frames would else be as many messages
 * between frames of the page, whose client slows down with the number of messages that are under way.
 */
export function createOutbox(
  write: (text: string) => void,
  later: (flush: () => void) => void,
): (text: string) => void {
  let gathered = ''
  const flush = () => {
    const text = gathered
    gathered = ''
    write(text)
  }
  return (text) => {
    if (gathered === '') later(flush)
    gathered += text
  }
}
