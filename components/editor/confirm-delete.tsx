'use client'

import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

interface ConfirmDeleteProps {
  readonly path: string
  readonly onDelete: () => void
  readonly onCancel: () => void
}

export function ConfirmDelete({ path, onDelete, onCancel }: ConfirmDeleteProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onCancel()}
      title={`Delete ${path}?`}
      description="The file has text in it. Your code as it is now is kept among its versions."
    >
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Keep the file</Button>
        <Button look="primary" onClick={onDelete}>
          Delete the file
        </Button>
      </div>
    </Dialog>
  )
}
