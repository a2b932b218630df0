/** From the gateway to the servers behind it, and back. */
import { backends } from './backends.ts'

interface Answer {
  id?: string | number
  error?: object
  result?: { tools?: { name: string }[]; ttlMs?: number; [key: string]: unknown }
}

// #region forward
/** The caller's token stays here. Each backend gets one that was made for it, and for the gateway. */
export function forward(request: Request, body: string, domain: string): Promise<Response> {
  const headers = new Headers(request.headers)
  headers.set('authorization', `Bearer gateway-to-${domain}`)
  return backends.get(domain)!(new Request(request.url, { method: 'POST', headers, body }))
}
// #endregion

// #region combine
/** One answer out of all servers' answers to the same question, with the tools that `visible` lets through. */
export async function combine(request: Request, body: string, visible: (tool: string) => boolean): Promise<Response> {
  const responses = await Promise.all([...backends.keys()].map((domain) => forward(request, body, domain)))
  const answers = (await Promise.all(responses.map((response) => response.json()))) as Answer[]
  // One refusal is everybody's: a bad header, say. Whoever checked the body has put the request's id into it.
  const refused = answers.findIndex(({ error }) => error !== undefined)
  if (refused >= 0) return Response.json(answers[refused], { status: responses[refused]?.status ?? 502 })
  const tools = answers.flatMap(({ result }) => result?.tools ?? []).filter(({ name }) => visible(name))
  const result = {
    ...answers[0]?.result,
    ...(answers[0]?.result?.tools && { tools }),
    // It passes no subscriptions on, so it does not promise news of changes.
    ...(answers[0]?.result?.['capabilities'] !== undefined && { capabilities: { tools: {} } }),
    // As fresh as the part that ages first, and private: what it holds depends on who asked.
    ttlMs: Math.min(...answers.map(({ result }) => result?.ttlMs ?? 0)),
    cacheScope: 'private',
    _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'gateway', version: '1.0.0' } },
  }
  return Response.json({ jsonrpc: '2.0', id: answers[0]?.id, result })
}
// #endregion
