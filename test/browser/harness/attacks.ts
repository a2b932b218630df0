/**
 * Ways out that a program in a worker could try. Each is the text of an async function of `address` (the harness server's)
 * that returns normally when it got somewhere, with what it got, and throws when it did not.
 */
export const attacks: Readonly<Record<string, string>> = {
  fetch: `await fetch(address + 'fetch', { mode: 'no-cors' })`,
  'fetch with keepalive': `await fetch(address + 'keepalive', { keepalive: true, method: 'POST', body: 'x' })`,
  XMLHttpRequest: `
    const request = new XMLHttpRequest()
    request.open('GET', address + 'xhr')
    await new Promise((resolve, reject) => { request.onload = resolve; request.onerror = () => reject(new Error('refused')); request.send() })`,
  WebSocket: `
    const socket = new WebSocket(address.replace('http', 'ws') + 'socket')
    await new Promise((resolve, reject) => { socket.onopen = resolve; socket.onerror = socket.onclose = () => reject(new Error('closed')) })`,
  WebSocketStream: `await new WebSocketStream(address.replace('http', 'ws') + 'socket-stream').opened`,
  EventSource: `
    const events = new EventSource(address + 'events')
    await new Promise((resolve, reject) => { events.onopen = resolve; events.onerror = () => { events.close(); reject(new Error('closed')) } })`,
  WebTransport: `await new WebTransport(address.replace('http:', 'https:') + 'transport').ready`,
  importScripts: `importScripts(address + 'import-scripts.js')`,
  'importScripts of a blob': `importScripts(URL.createObjectURL(new Blob(['importScripts(' + JSON.stringify(address + 'blob-import.js') + ')'])))`,
  'dynamic import': `await (0, eval)('(url) => import(url)')(address + 'module.js')`,
  'dynamic import of data': `await (0, eval)('(url) => import(url)')('data:text/javascript,import ' + JSON.stringify(address + 'data-module.js'))`,
  'worker from data': `
    const worker = new Worker('data:text/javascript,' + encodeURIComponent(
      'fetch(' + JSON.stringify(address + 'nested') + ', { mode: "no-cors" }).then(() => postMessage("out"), () => postMessage("kept"))'))
    const said = await new Promise((resolve, reject) => { worker.onmessage = (event) => resolve(event.data); worker.onerror = reject })
    if (said !== 'out') throw new Error(said)`,
  'worker from a blob': `
    const worker = new Worker(URL.createObjectURL(new Blob([
      'fetch(' + JSON.stringify(address + 'nested-blob') + ', { mode: "no-cors" }).then(() => postMessage("out"), () => postMessage("kept"))'])))
    const said = await new Promise((resolve, reject) => { worker.onmessage = (event) => resolve(event.data); worker.onerror = reject })
    if (said !== 'out') throw new Error(said)`,
  'module worker': `
    const worker = new Worker(address + 'module-worker.js', { type: 'module' })
    await new Promise((resolve, reject) => { worker.onmessage = resolve; worker.onerror = reject })`,
  'shared worker': `new SharedWorker(address + 'shared-worker.js').port.start()`,
  'service worker': `await navigator.serviceWorker.register(address + 'service-worker.js')`,
  sendBeacon: `if (!navigator.sendBeacon(address + 'beacon', 'x')) throw new Error('refused')`,
  image: `
    const image = new Image()
    image.src = address + 'image.png'
    await image.decode()`,
  'font face': `await new FontFace('x', 'url(' + address + 'font.woff2)').load()`,
  RTCPeerConnection: `
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + new URL(address).host }] })
    peer.createDataChannel('x')
    await peer.setLocalDescription()`,
  navigation: `location.href = address + 'navigation'
    if (String(location.href).startsWith('data:')) throw new Error('stayed')`,
  'parent window': `parent.postMessage({ type: 'ready' }, '*')`,
  'top window': `top.location.href = address + 'top'`,
  'new window': `if (!open(address + 'window')) throw new Error('refused')`,
  document: `document.title = 'changed'`,
  localStorage: `localStorage.setItem('secret', 'changed')`,
  sessionStorage: `sessionStorage.setItem('x', 'y')`,
  cookies: `document.cookie = 'intruder=1'`,
  cookieStore: `await cookieStore.set('intruder', '1')`,
  indexedDB: `
    const request = indexedDB.open('workbook')
    const database = await new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error) })
    if (!database.objectStoreNames.contains('secrets')) throw new Error('an empty database of its own')`,
  caches: `await (await caches.open('x')).add(address + 'cache')`,
  'private file system': `await (await navigator.storage.getDirectory()).getFileHandle('x', { create: true })`,
  'credentials of the page': `
    const answer = await fetch('/', { credentials: 'include' })
    if (!answer.ok) throw new Error('refused')`,
}

/** An attack that at times hangs the worker that tries it, in Firefox 153: it is tried in a worker of its own. */
export const HANGING = 'module worker'

/** Attacks as one program: prints for each how it went, as JSON. */
export function attackProgram(address: string, print: string, names = Object.keys(attacks)): string {
  const list = names.map((name) => `[${JSON.stringify(name)}, async (address) => {${attacks[name]}}]`)
  return `
const attacks = [${list.join(',\n')}]
const results = {}
await Promise.all(attacks.map(async ([name, attack]) => {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('nothing within 3 s')), 3000))
  try {
    await Promise.race([attack(${JSON.stringify(address)}), late])
    results[name] = 'SUCCEEDED'
  } catch (error) {
    results[name] = String(error && error.message || error && error.type || error)
  }
}))
${print}(JSON.stringify(results))
`
}

/** A worker's runtime that is nothing but the attacks: what the browser alone keeps in, without the runtime's own care. */
export function attackRuntime(address: string, names: readonly string[]): string {
  return `(({ port }) => {
  const post = (message) => port.postMessage(message)
  port.onmessage = async ({ data }) => {
    if (data.type === 'ping') post({ type: 'pong' })
    if (data.type !== 'start') return
    post({ type: 'started' })
    // Whoever holds the frame's ear could order it about: it must have none.
    for (const type of ['texts', 'spawn', 'terminate', 'ready', 'mcp-workbook-frame']) self.postMessage({ type, id: 1 })
    new BroadcastChannel('workbook').postMessage('from the worker')
    const print = (text) => post({ type: 'output', fd: 1, text })
    ${attackProgram(address, 'print', [...names])}
    post({ type: 'exit', status: { code: 0, reason: 'exit' } })
  }
  post({ type: 'warm' })
})`
}
