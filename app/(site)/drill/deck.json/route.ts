import { readDeckIndex } from '@/components/book/read-deck.ts'

export const dynamic = 'force-static'

/** What the drill puts a session together from; made when the workbook is built. */
export const GET = async () => Response.json(await readDeckIndex())
