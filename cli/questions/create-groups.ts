import { createAudit } from '../../server/editor/audit/create-audit.ts'
import { type QuestionGroups, createQuestionGroups } from '../../server/grouping/create-question-groups.ts'
import { groupingSettings } from '../../server/grouping/grouping-settings.ts'
import type { Settings } from '../../server/settings.ts'
import type { Answering } from '../assemble.ts'

/** The groups of questions, with every change in the audit log. */
export function createGroups(answering: Answering, settings: Settings): QuestionGroups {
  const audit = createAudit(answering)
  return createQuestionGroups({
    ...answering,
    settings: groupingSettings(settings),
    audit: ({ by, groupId, label, ...change }) =>
      audit({
        editor: { id: by.id ?? by.name, name: by.name },
        objectKind: 'groep vragen',
        objectId: groupId,
        objectName: label,
        ...change,
      }),
  })
}
