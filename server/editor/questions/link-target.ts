const draftMark = 'concept:'

/** How the form for linking a group names a draft; an article is named by its id. */
export function ofDraft(draftId: string): string {
  return `${draftMark}${draftId}`
}

/** What a group is to be linked to. */
export function readLinkTarget(value: string): { draftId: string } | { articleId: string } {
  return value.startsWith(draftMark) ? { draftId: value.slice(draftMark.length) } : { articleId: value }
}
