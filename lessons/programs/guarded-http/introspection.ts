import { OAuthError, OAuthErrorCode, type AuthInfo, type OAuthTokenVerifier } from '@modelcontextprotocol/server'

/** What an authorization server says of a token when it is asked (RFC 7662, token introspection). */
interface Introspection {
  active: boolean
  sub: string
  client_id: string
  scope: string
  aud: string
  exp: number
}

const year2100 = 4_102_444_800
const desk = { active: true, client_id: 'desk', aud: 'https://billing.example.com/mcp', exp: year2100 }

/** The authorization server's records, in memory, so that the program runs without a network. */
const issued = new Map<string, Introspection>([
  ['ana-reads', { ...desk, sub: 'ana', scope: 'billing:read' }],
  ['bo-refunds', { ...desk, sub: 'bo', scope: 'billing:read billing:refund' }],
  ['cy-admin', { ...desk, sub: 'cy', scope: 'billing:read billing:refund billing:admin' }],
  ['ana-wiki', { ...desk, sub: 'ana', scope: 'billing:read', aud: 'https://wiki.example.com/mcp' }],
  ['ana-revoked', { ...desk, sub: 'ana', scope: 'billing:read', active: false }],
])

export const verifier: OAuthTokenVerifier = {
  verifyAccessToken(token): Promise<AuthInfo> {
    const claims = issued.get(token)
    // One answer for unknown, revoked and malformed: a caller with a bad token learns nothing from it.
    if (!claims?.active) return Promise.reject(new OAuthError(OAuthErrorCode.InvalidToken, 'The token is not valid'))
    return Promise.resolve({
      token,
      clientId: claims.client_id,
      scopes: claims.scope.split(' '),
      expiresAt: claims.exp, // without it the SDK refuses the token
      resource: new URL(claims.aud), // the audience, which `expectedResource` is compared with
      extra: { subject: claims.sub },
    })
  },
}
