/** `node:url`. */
import url from 'unenv/node/url'

const { URL, URLSearchParams } = globalThis
const {
  domainToASCII,
  domainToUnicode,
  fileURLToPath,
  format,
  parse,
  pathToFileURL,
  resolve,
  resolveObject,
  urlToHttpOptions,
  Url,
} = url

export { URL, URLSearchParams, Url }
export {
  domainToASCII,
  domainToUnicode,
  fileURLToPath,
  format,
  parse,
  pathToFileURL,
  resolve,
  resolveObject,
  urlToHttpOptions,
}
