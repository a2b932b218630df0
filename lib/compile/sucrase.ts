import { transform } from 'sucrase'
import type { TransformResult } from 'sucrase'

/** sucrase's erasure of types alone: fields, optional chains and imports that are used stay as they are. */
export function runSucrase(source: string, withMap: boolean): TransformResult {
  return transform(source, {
    transforms: ['typescript'],
    disableESTransforms: true,
    ...(withMap && { filePath: 'module', sourceMapOptions: { compiledFilename: 'module' } }),
  })
}
