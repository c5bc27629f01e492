import { editorPaths } from '../../editor-paths.ts'

const base = editorPaths.articles
const withPath = (start: string, path: string) => `${start}?${new URLSearchParams({ pad: path })}`

/** Addresses of the pages about articles, without the host. */
export const articlePaths = {
  list: base,
  create: `${base}/nieuw`,
  article: (path: string) => withPath(`${base}/artikel`, path),
  change: `${base}/wijzigen`,
  translate: `${base}/vertalen`,
  history: (path: string) => withPath(`${base}/versies`, path),
  version: (path: string, commit: string) => `${withPath(`${base}/versies/verschil`, path)}&versie=${commit}`,
  restore: `${base}/versies/terugzetten`,
  draft: (id: string) => `${base}/concept/${id}`,
  preview: (id: string) => `${base}/concept/${id}/voorbeeld`,
  merge: (id: string) => `${base}/concept/${id}/samenvoegen`,
  publish: (id: string) => `${base}/concept/${id}/publiceren`,
  step: (id: string) => `${base}/concept/${id}/stap`,
  texts: (id: string) => `${base}/concept/${id}/teksten`,
}

/** Where the way to every page about articles starts. */
export const articlesBreadcrumb = { name: 'Artikelen', path: base }
