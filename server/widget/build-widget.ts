import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSync, transformSync } from 'esbuild'
import { pagePaths } from '../answer/article-path.ts'
import { contentToHtml } from '../answer/render-content.ts'
import { parseMarkdown } from '../knowledge/markdown.ts'
import type { Organisation } from '../organisation/organisation-schema.ts'
import type { Language } from '../question.ts'
import type { WidgetSettings } from './browser/widget-settings.ts'

const browserFolder = new URL('./browser/', import.meta.url)

/**
 * The chat widget as one self-contained script: the code, its style sheet and the organisation's name and welcome
 * text, so that opening the chat needs no request. Takes some 100 ms, synchronously: esbuild then leaves no
 * process of its own behind.
 * @throws when the sources do not build
 */
export function buildWidget(organisation: Organisation): string {
  const style = readFileSync(new URL('chat.css', browserFolder), 'utf8')
  const settings: WidgetSettings = {
    style: transformSync(style, { loader: 'css', minify: true, target: 'chrome100' }).code,
    organisation: { nl: describe(organisation, 'nl'), en: describe(organisation, 'en') },
  }
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('widget.ts', browserFolder))],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2020',
    format: 'iife',
    charset: 'utf8',
    define: { widgetSettings: JSON.stringify(settings) },
  })
  return outputFiles.map((file) => file.text).join('')
}

function describe(organisation: Organisation, language: Language): WidgetSettings['organisation'][Language] {
  const { naam, berichten, privacyverklaring, toegankelijkheidsverklaring } = organisation
  return {
    name: naam[language],
    welcome: contentToHtml(parseMarkdown(berichten.welkom[language]).children),
    contactPath: pagePaths.contact[language].slice(1),
    ...(privacyverklaring ? { privacy: privacyverklaring } : {}),
    ...(toegankelijkheidsverklaring ? { accessibility: toegankelijkheidsverklaring } : {}),
  }
}
