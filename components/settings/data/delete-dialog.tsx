'use client'

import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

export interface DeleteDialogProps {
  readonly onExport: () => void
  readonly onDelete: () => void
  readonly onClose: () => void
}

/** Asks before everything goes, and offers the one thing that can bring it back. */
export function DeleteDialog({ onExport, onDelete, onClose }: DeleteDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Delete everything?"
      description="Your code and its versions, verdicts, hints, answers and settings, in this browser. Only an export brings them back: take one first."
    >
      <p className="flex flex-wrap gap-2">
        <Button look="primary" onClick={onExport}>
          Export first
        </Button>
        <Button onClick={onDelete}>Delete everything now</Button>
        <Button onClick={onClose}>Cancel</Button>
      </p>
    </Dialog>
  )
}
