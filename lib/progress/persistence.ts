/**
 * Asks the browser not to clear the workbook's data when it runs short of space (Safari clears what was not visited
 * for seven days). Returns whether the data is safe; asked once the learner has something worth keeping, since
 * Firefox shows a question.
 */
export async function keepData(): Promise<boolean> {
  const storage = globalThis.navigator?.storage
  if (storage?.persist === undefined) return false
  try {
    return (await storage.persisted()) || (await storage.persist())
  } catch {
    return false
  }
}
