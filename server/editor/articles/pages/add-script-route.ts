import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import type { EditorApp } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'

const entry = fileURLToPath(new URL('browser/edit-article.ts', import.meta.url))

/**
 * Serves the script of the editor of articles: live preview and toolbar. It is built at the first request.
 * @returns its address, without the host
 */
export function addScriptRoute(app: EditorApp): string {
  const path = `${editorPaths.articles}/static/artikel.js`
  let script: { text: string; tag: string } | undefined
  app.get(path, (context) => {
    script ??= build()
    context.header('ETag', script.tag)
    context.header('Cache-Control', 'private, no-cache')
    if (context.req.header('if-none-match') === script.tag) return context.body(null, 304)
    return context.body(script.text, 200, { 'Content-Type': 'text/javascript; charset=utf-8' })
  })
  return path
}

function build(): { text: string; tag: string } {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2020',
    format: 'esm',
    charset: 'utf8',
  })
  const text = outputFiles.map((file) => file.text).join('')
  return { text, tag: `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"` }
}
