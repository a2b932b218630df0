/** Does something once, for whoever asks; what has failed (a script that could not be fetched) is tried again. */
export function retrying<Value>(start: () => Promise<Value>): () => Promise<Value> {
  let going: Promise<Value> | undefined
  return () => {
    const promise = (going ??= start())
    promise.catch(() => {
      if (going === promise) going = undefined
    })
    return promise
  }
}
