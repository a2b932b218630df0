import { join } from 'node:path'
import { build } from 'esbuild'
import { projectRoot } from './catalog.ts'
import { FRAME_POLICY, metaPolicy } from '../../security/policy.ts'

async function script(source: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(projectRoot, source)],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  })
  return outputFiles[0]!.text.trim()
}

/** The document of the sandboxed frame: one inline script, which carries the bootstrap of its workers as text. */
export async function frameDocument(): Promise<string> {
  const bootstrap = await script('lib/container/bundled/frame/bootstrap.ts')
  const frame = await script('lib/container/bundled/frame/main.ts')
  const inline = `const BOOTSTRAP=${JSON.stringify(bootstrap)};${frame}`.replaceAll('</script', '<\\/script')
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${metaPolicy(FRAME_POLICY)}">
<title>Where the learner's server runs</title>
<script>${inline}</script>
</html>
`
}
