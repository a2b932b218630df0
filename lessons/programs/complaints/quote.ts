// #region quote
/**
 * `text` between two markers that do not occur in it, so that nothing inside can end the quotation. The text itself is
 * not changed: no escaping, nothing for the model to undo.
 */
export function quote(name: string, text: string): string {
  let marker = name
  // Lengthen the name until the text does not hold it. `message`, `message-2`, `message-3`, …
  for (let number = 2; text.includes(`<${marker}>`) || text.includes(`</${marker}>`); number++) {
    marker = `${name}-${number}`
  }
  return `<${marker}>\n${text}\n</${marker}>`
}
// #endregion
