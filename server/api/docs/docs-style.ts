/** The look of the documentation page: readable, no more. */
export const docsStyle = `
:root { color-scheme: light; --ink: #1d2530; --soft: #4a5563; --line: #c9d0d9; --back: #f3f5f8; --accent: #0b5394; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 1rem/1.6 system-ui, sans-serif; }
main, header > div, footer > div { max-width: 52rem; margin: 0 auto; padding: 0 1rem; }
header { background: var(--back); border-bottom: 1px solid var(--line); padding: 1.5rem 0; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding: 1rem 0 2rem; color: var(--soft); }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.5rem; line-height: 1.3; margin: 3rem 0 .5rem; border-bottom: 2px solid var(--accent); padding-bottom: .25rem; }
h3 { font-size: 1.2rem; line-height: 1.35; margin: 2.25rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
h1, h2, h3, h4, p, dt, dd, li, footer { overflow-wrap: anywhere; }
a { color: var(--accent); }
a:focus-visible { outline: 3px solid #b4500a; outline-offset: 2px; }
code, pre { font: .9rem/1.5 ui-monospace, Menlo, Consolas, monospace; }
pre { background: var(--back); border: 1px solid var(--line); border-radius: .25rem; padding: .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.address { display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: baseline; font-size: 1rem; }
.method { background: var(--accent); color: #fff; border-radius: .2rem; padding: .1rem .45rem; font-weight: 700; }
dl { margin: .5rem 0; }
dt { margin-top: .75rem; }
dt code { font-weight: 700; }
dd { margin: 0 0 0 1rem; color: var(--soft); }
.kind { color: var(--soft); }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: .5rem; top: .5rem; background: #fff; padding: .5rem; }
nav ul { columns: 2 16rem; padding-left: 1.2rem; }
@media print { header { background: none; } .skip { display: none; } }
`
