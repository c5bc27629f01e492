import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const requireUtrecht = createRequire(require.resolve('@utrecht/component-library-css/package.json'))
const ownFolder = fileURLToPath(new URL('styles', import.meta.url))

/** The parts of the Utrecht component library that the pages use. */
const components = [
  'skip-link',
  'breadcrumb-nav',
  'button',
  'form-label',
  'form-field-description',
  'form-field-error-message',
  'textbox',
  'textarea',
  'alert',
  'table',
]

/** Tokens in the theme for component libraries of others, which this website does not use. */
const otherLibraries = /^\s*--(?:ams|denhaag|lux|rhc|todo)-[^;]*;.*\n/gm

export type Stylesheet = ReturnType<typeof loadStylesheet>

/**
 * The one stylesheet of the website: theme tokens, components, our own styles.
 * @returns the text, and a path that changes with the text so that browsers may keep it for ever
 */
export function loadStylesheet() {
  const theme = require.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css')
  const own = readdirSync(ownFolder)
    .toSorted()
    .map((name) => join(ownFolder, name))
  const css = [
    read(theme).replace(otherLibraries, ''),
    ...components.map((name) => read(requireUtrecht.resolve(`@utrecht/${name}-css/dist/index.min.css`))),
    ...own.map(read),
  ].join('\n')
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 12)
  return { path: `/static/site.${hash}.css`, css }
}

/** Without `@charset`, which may only stand at the very start of a file. */
function read(path: string): string {
  return readFileSync(path, 'utf8').replace(/@charset "[^"]*";/g, '')
}
