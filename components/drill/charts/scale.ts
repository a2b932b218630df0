/**
 * Where an axis is marked: from 0 up to at least `max`, whole numbers, four steps at most.
 * @returns the marks, the last one being the axis's end
 */
export function axisMarks(max: number): readonly number[] {
  const rough = Math.max(1, max / 4)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => Math.ceil(factor * power)).find((one) => one >= rough) ?? rough
  const count = Math.max(1, Math.ceil(max / step))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}
