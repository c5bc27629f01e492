import type { ChannelLimits } from '../../../channels/channel-limits.ts'
import type { Part } from '../../../channels/channel.ts'
import { renderReply } from '../../../channels/rendering/render-reply.ts'
import type { Reply } from '../../../server/answer/reply.ts'
import type { Article } from '../../../server/knowledge/article.ts'
import { loadOrganisation } from '../../../server/organisation/load-organisation.ts'
import { exampleContent } from '../../support/create-test-app.ts'
import { articleFrom } from '../../support/replies.ts'
import { limitsWith } from './test-limits.ts'

const { organisation } = await loadOrganisation(exampleContent)

/** An article with more than its introduction, a short text and a link to another article. */
export const passport = articleFrom(
  'paspoort',
  {
    vraag: 'Hoe vraag ik een paspoort aan?',
    kort: 'U vraagt het zelf aan. Maak een afspraak.',
    gewijzigd: '2026-09-30T23:30:00Z',
    gecontroleerdOp: '2026-10-12',
  },
  'U vraagt het **zelf** aan. Lees ook [over de kosten](paspoort-kosten.md#bedragen).\n\n## Meenemen\n\n- een pasfoto',
)
export const card = articleFrom('id-kaart', { vraag: 'Wat kost een identiteitskaart & waar haal ik hem op?' })
const costs = articleFrom('paspoort-kosten', {})

export const numbered = { style: 'numbered', maximum: 0, label: 60 } as const

/** A reply of the example organisation as a channel with these limits gets it. */
export function render(reply: Reply, limits: Partial<ChannelLimits>, introduce = false): Part[] {
  const frame = { publicUrl: 'https://vragen.example', find, organisation, introduce }
  return renderReply(reply, { ...frame, limits: limitsWith(limits) })
}

function find(path: string): Article | undefined {
  return [passport, card, costs].find((article) => article.path === path)
}
