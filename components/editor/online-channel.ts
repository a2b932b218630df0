/** Tells the editor's workers that the connection is back: not every browser tells workers. */
export const ONLINE_CHANNEL = 'workbook:editor-online'
