/**
 * Whether a modal dialog lies over the page: the keys are the dialog's own then, not those of the page beneath. One that
 * is being closed and is still in the document does not count.
 */
export function isModalOpen(): boolean {
  return document.querySelector('dialog[open], [data-modal][data-state=open]') !== null
}
