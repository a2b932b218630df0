/** What replicas share. In production: a database, a secret from the platform, and a publish-subscribe service. */
import { randomUUID } from 'node:crypto'

export interface Basket {
  owner: string
  items: string[]
  expires: number
}

const HOUR = 3_600_000

// #region store
/** Baskets by handle. A handle is a random name for something, not a permission to use it. */
export class BasketStore {
  readonly #baskets = new Map<string, Basket>()

  create(owner: string): string {
    const handle = `basket_${randomUUID()}`
    this.#baskets.set(handle, { owner, items: [], expires: Date.now() + HOUR })
    return handle
  }

  /** Undefined for a handle that is unknown, expired or somebody else's: the caller need not know which. */
  get(handle: string, owner: string): Basket | undefined {
    const basket = this.#baskets.get(handle)
    return basket && basket.owner === owner && basket.expires > Date.now() ? basket : undefined
  }
}
// #endregion
