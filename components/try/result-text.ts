type Message = Record<string, unknown>

const isObject = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The texts in an answer: a tool's content, a resource's contents, a prompt's messages. */
export function textsOf(message: unknown): readonly string[] {
  const result = isObject(message) && isObject(message['result']) ? message['result'] : {}
  const lists = [result['content'], result['contents'], result['messages']].filter((list) => Array.isArray(list))
  return lists.flat().flatMap((item: unknown) => {
    if (!isObject(item)) return []
    const block = isObject(item['content']) ? item['content'] : item
    return typeof block['text'] === 'string' ? [block['text']] : []
  })
}
