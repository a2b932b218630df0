/** Nothing special, and nothing of the workbook's own configuration. */
export default {}
