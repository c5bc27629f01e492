import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadStylesheet } from '../website/load-stylesheet.ts'

const require = createRequire(import.meta.url)
const requireUtrecht = createRequire(require.resolve('@utrecht/component-library-css/package.json'))
const ownFolder = fileURLToPath(new URL('styles', import.meta.url))

/** The parts of the Utrecht component library that only editors see. */
const components = ['select']

/**
 * The stylesheet of the editors' web app: that of the website, and all in the folder `styles` by the order of its names.
 * @returns the text, and a path that changes with the text so that browsers may keep it for ever
 */
export function loadEditorStylesheet() {
  const own = readdirSync(ownFolder)
    .toSorted()
    .map((name) => join(ownFolder, name))
  const css = [
    loadStylesheet().css,
    ...components.map((name) => read(requireUtrecht.resolve(`@utrecht/${name}-css/dist/index.min.css`))),
    ...own.map(read),
  ].join('\n')
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 12)
  return { path: `/redactie/static/redactie.${hash}.css`, css }
}

/** Without `@charset`, which may only stand at the very start of a file. */
function read(path: string): string {
  return readFileSync(path, 'utf8').replace(/@charset "[^"]*";/g, '')
}
