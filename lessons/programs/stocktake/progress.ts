import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js'
import type { ServerNotification, ServerRequest } from '@modelcontextprotocol/sdk/types.js'

type Extra = RequestHandlerExtra<ServerRequest, ServerNotification>

// #region progress
/** Gives a function that reports progress, or does nothing: only a client that sent a token wants to hear of it. */
export function progressOf({ _meta, sendNotification }: Extra) {
  const progressToken = _meta?.progressToken
  return async (progress: number, total: number, message: string): Promise<void> => {
    if (progressToken === undefined) return
    await sendNotification({
      method: 'notifications/progress',
      params: { progressToken, progress, total, message },
    })
  }
}
// #endregion
