import { readChapterDeck, readDeckIndex } from '@/components/book/read-deck.ts'

interface Context {
  params: Promise<{ file: string }>
}

const ENDING = '.json'

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = async () =>
  (await readDeckIndex()).chapters.map(({ slug }) => ({ file: `${slug}${ENDING}` }))

/** The cards of a chapter, made when the workbook is built. */
export async function GET(_: Request, { params }: Context) {
  const { file } = await params
  return Response.json(await readChapterDeck(file.slice(0, -ENDING.length)))
}
