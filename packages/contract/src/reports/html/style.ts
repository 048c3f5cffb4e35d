/** Everything that the page needs to look right: no font, picture or script comes from anywhere. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f5; --card: #ffffff; --ink: #1c2420; --soft: #5b665f; --line: #dfe4df;
  --good: #1b7a4b; --good-ground: #e4f4ea; --bad: #b3261e; --bad-ground: #fbe9e7; --quiet-ground: #eceeec;
  --code: #f1f3f1;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #121614; --card: #1b211e; --ink: #e6ebe8; --soft: #9aa7a0; --line: #2e3733;
    --good: #63cf97; --good-ground: #163526; --bad: #ff8a80; --bad-ground: #3b1c1a; --quiet-ground: #262e2a;
    --code: #141917;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Open Sans", sans-serif;
}
main { max-width: 64rem; margin: 0 auto; padding: 2.5rem 1.5rem 5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; letter-spacing: -.01em; }
h2 { font-size: 1.2rem; margin: 2.8rem 0 .9rem; }
h3 { font-size: 1.05rem; line-height: 1.4; margin: 0 0 .6rem; }
p { margin: .3rem 0; }
a { color: inherit; }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
code, pre { font: .88rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
pre { background: var(--code); border: 1px solid var(--line); border-radius: 8px; padding: .8rem 1rem; margin: .6rem 0;
  overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
.verdict { border-radius: 14px; padding: 1.5rem 1.75rem; border: 1px solid var(--line); background: var(--card);
  border-left: 8px solid var(--good); }
.verdict.bad { border-left-color: var(--bad); }
.verdict .counts { display: flex; flex-wrap: wrap; gap: .6rem 2.2rem; margin: 1.1rem 0 .2rem; padding: 0; list-style: none; }
.counts strong { display: block; font-size: 1.7rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
.counts .bad strong { color: var(--bad); } .counts .good strong { color: var(--good); }
.profiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(17.5rem, 1fr)); gap: .8rem; padding: 0; margin: 0; list-style: none; }
.profiles li { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: .9rem 1.1rem; }
.profiles .top { display: flex; justify-content: space-between; align-items: baseline; gap: .6rem; }
.profiles b { font-size: 1rem; }
.bar { display: flex; height: 6px; border-radius: 3px; overflow: hidden; background: var(--quiet-ground); margin: .7rem 0 .4rem; }
.bar i { display: block; height: 100%; } .bar .good { background: var(--good); } .bar .bad { background: var(--bad); }
.tag { font-size: .78rem; font-weight: 600; padding: .12rem .6rem; border-radius: 99px; white-space: nowrap; }
.tag.good { color: var(--good); background: var(--good-ground); }
.tag.bad { color: var(--bad); background: var(--bad-ground); }
.tag.quiet { color: var(--soft); background: var(--quiet-ground); }
article { background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--bad); border-radius: 12px;
  padding: 1.2rem 1.5rem; margin: 0 0 1rem; }
article .got { font-weight: 500; white-space: pre-wrap; overflow-wrap: anywhere; margin: .2rem 0 .9rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.1rem; margin: .6rem 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
details { margin: .6rem 0 0; } .alike { margin: 0 0 1.3rem 1.5rem; } summary { cursor: pointer; font-weight: 500; }
.exchange { border-top: 1px solid var(--line); padding: .7rem 0 .2rem; margin-top: .7rem; }
.exchange:first-of-type { border-top: 0; }
.list { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: .3rem 1.3rem; }
.list details + details { border-top: 1px solid var(--line); }
.list details { margin: 0; padding: .7rem 0; }
.list ul { margin: .6rem 0 .2rem; padding-left: 1.2rem; } .list li { margin: .25rem 0; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .45rem .7rem .45rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--soft); font-size: .875rem; }
td.n, th.n { text-align: right; }
footer { margin-top: 3rem; }
@media print { body { background: none; } main { max-width: none; padding: 0; } article, .profiles li { break-inside: avoid; } }
`;
