/** Why nothing is kept, as the learner reads it. */
export const reasons = {
  denied:
    'This browser does not let the workbook keep anything (a private window, or site data is blocked): your work lasts until this page is closed.',
  blocked:
    'Another tab holds an older version of the workbook: close or reload it. Until then your work lasts only as long as this page.',
  newer:
    'A newer version of the workbook has been opened in this browser: reload this page. Until then your work lasts only as long as this page.',
  silent: 'The browser’s storage does not answer: until it does, your work lasts only as long as this page.',
  failed: 'The browser could not save your latest edits; the workbook tries again at every change.',
  full: 'The browser’s storage is full and your latest edits are not saved: free some space; the workbook tries again at every change.',
  noWhole:
    'This browser does not let the workbook keep anything, so there is nothing to export, import or delete: on the page of an exercise, Take home saves your code.',
  wholeFull: 'The browser’s storage is full. Nothing was changed: free some space and try again.',
  wholeFailed: 'The browser could not write that. Nothing was changed: try again.',
} as const

/** Why something could not be done, as the learner reads it. */
export const refusals = {
  nothingToUndo: 'There is no review of this visit left to undo.',
  reviewedSince: 'This review can no longer be undone: the card was reviewed again since, or replaced by an import.',
  undoFailed: 'The browser could not undo this review. Nothing was changed: try again.',
} as const

export const notices = {
  adopted: 'This exercise was changed in another tab: you see the newest version.',
  displaced:
    'Another tab changed this exercise at the same time: your newer edit is in place, the other version is kept as a snapshot.',
  superseded: 'Another tab has a newer edit of this exercise: it is in place, and yours is kept as a snapshot.',
  early: 'Your earlier work on this exercise is back; what was typed before it had loaded is kept as a snapshot.',
  replaced: 'An import, or the undoing of one, has changed this exercise: you see what is kept now.',
  rescued: 'Edits that could not be saved when the page closed are back.',
} as const
