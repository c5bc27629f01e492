interface Tool {
  label: string
  /** What stands before and after the selected text. */
  before: string
  after?: string
  /** Shown when nothing is selected. */
  example: string
  /** Stands at the start of every selected line. */
  isLine?: boolean
}

const tools: Tool[] = [
  { label: 'Kop', before: '## ', example: 'Kop', isLine: true },
  { label: 'Vet', before: '**', after: '**', example: 'belangrijk' },
  { label: 'Link', before: '[', after: '](https://)', example: 'tekst van de link' },
  { label: 'Opsomming', before: '- ', example: 'punt', isLine: true },
  { label: 'Stappen', before: '1. ', example: 'stap', isLine: true },
  {
    label: 'Tabel',
    before: '\n| Soort | Prijs |\n|---|---|\n| ',
    after: ' | € 10 |\n',
    example: 'eerste rij',
  },
]

/** Puts buttons above a text field that write Markdown at the cursor. */
export function addToolbar(field: HTMLTextAreaElement): void {
  const bar = document.createElement('div')
  bar.className = 'ed-toolbar'
  bar.setAttribute('role', 'group')
  bar.setAttribute('aria-label', 'Opmaak')
  for (const tool of tools) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = tool.label
    button.addEventListener('click', () => apply(field, tool))
    bar.append(button)
  }
  field.before(bar)
}

function apply(field: HTMLTextAreaElement, { before, after = '', example, isLine }: Tool): void {
  const { selectionStart, selectionEnd, value } = field
  const start = isLine ? value.lastIndexOf('\n', selectionStart - 1) + 1 : selectionStart
  const selected = value.slice(start, selectionEnd) || example
  const text = isLine
    ? selected
        .split('\n')
        .map((line) => before + line)
        .join('\n')
    : before + selected + after
  field.focus()
  field.setSelectionRange(start, selectionEnd)
  // Unlike setRangeText this can be undone with Ctrl+Z.
  const isInserted = document.execCommand('insertText', false, text)
  if (!isInserted) field.setRangeText(text, start, selectionEnd, 'end')
  if (!isLine) field.setSelectionRange(start + before.length, start + before.length + selected.length)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
