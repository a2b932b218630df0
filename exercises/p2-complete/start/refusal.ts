/** A failure whose message is written for the caller. The text of every other error stays inside the server. */
export class Refusal extends Error {}
