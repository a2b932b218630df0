export interface Summary {
  readonly min: number
  readonly median: number
  readonly max: number
  readonly samples: number
}

/** @throws RangeError for no samples: what was not measured has no median */
export function summarize(samples: readonly number[]): Summary {
  if (samples.length === 0) throw new RangeError('Nothing was measured.')
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (index: number) => sorted[index] as number
  const middle = (sorted.length - 1) / 2
  return {
    min: at(0),
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    max: at(sorted.length - 1),
    samples: sorted.length,
  }
}
