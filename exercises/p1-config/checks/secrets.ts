/** What looks like a secret. */

/** How tokens of the usual services begin. */
const TOKEN =
  /(?:\bgh[pousr]_\w{3,}|\bgithub_pat_\w{3,}|\bglpat-[\w-]{8,}|\bsk-[\w-]{16,}|\bxox[abprs]-[\w-]{8,}|\bAKIA[0-9A-Z]{16}\b|\bAIza[\w-]{30,}|\bnpm_[A-Za-z0-9]{30,}|\beyJ[\w-]{10,}\.[\w-]+)/

/** Words that nobody would find in a real token. */
const PLACEHOLDER =
  /your|token|here|paste|placeholder|example|replace|insert|change|secret|dummy|fake|todo|x{4,}|\*{3,}|\.{3}|…|0{8,}|[<>]/i

/** Names of variables and options whose value is secret. */
const SECRET_NAME = /(?:^|[_-])(?:token|secret|passw(?:or)?d|api[_-]?key|private[_-]?key|credentials?)$/i

export function looksLikeToken(text: string): boolean {
  return TOKEN.test(text)
}

/** A token that may be a real one; `ghp_your-token-here` says of itself that it is not. */
export function looksReal(text: string): boolean {
  if (/^[0-9a-f]{40}$/.test(text)) return true
  return looksLikeToken(text) && !PLACEHOLDER.test(text.replace(/^(?:gh[pousr]_|github_pat_)/, ''))
}

/** The text with all but the beginning of each token left out: a finding may be shown to others. */
export function mask(text: string): string {
  return text.replace(new RegExp(TOKEN, 'g'), (token) => `${token.slice(0, 8)}…`)
}

export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name)
}
