import { useCallback, useEffect, useRef } from 'react'
import { useGroupRef, type GroupProps } from 'react-resizable-panels'
import { useSession } from '../session/session-context.ts'

type Remembered = Pick<GroupProps, 'groupRef' | 'onLayoutChanged'>

/** Restores the sizes that the learner gave a group of panels, and keeps those they give it. */
export function usePanelSizes(group: string): Remembered {
  const { session } = useSession()
  const groupRef = useGroupRef()
  const restored = useRef(false)
  useEffect(() => {
    if (!session || restored.current) return
    restored.current = true
    const sizes = session.progress.getState().settings.panels[group]
    if (sizes) groupRef.current?.setLayout({ ...sizes })
  }, [session, group, groupRef])
  const onLayoutChanged = useCallback<NonNullable<GroupProps['onLayoutChanged']>>(
    (layout, { isUserInteraction }) => {
      if (!session || !isUserInteraction) return
      const { panels } = session.progress.getState().settings
      session.progress.set({ panels: { ...panels, [group]: layout } })
    },
    [session, group],
  )
  return { groupRef, onLayoutChanged }
}
