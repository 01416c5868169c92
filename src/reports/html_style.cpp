#include "reports/html_internal.h"

namespace composure::reports {
namespace {

// Every pair of text and background has a contrast of at least 4.5:1, in light and in dark; tools/browser measures it.
constexpr std::string_view kStyle = R"css(
:root {
  color-scheme: light dark;
  --page: #f5f4f0; --card: #ffffff; --sunken: #eeece6; --ink: #1d2733; --soft: #4b5866; --line: #d9dce0;
  --strong-line: #7c8894; --accent: #1c5d85; --accent-soft: #e2edf4; --warm: #8a4a06; --warm-soft: #fcefd9;
  --care: #9a2430; --care-soft: #fbe9e9; --fine: #14614d; --fine-soft: #e1f1eb; --focus: #0a3d91;
  --band: #cfe0ec;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #13181e; --card: #1b222a; --sunken: #252e38; --ink: #e8ecef; --soft: #aeb9c3; --line: #35414d;
    --strong-line: #83909c; --accent: #8cc4e8; --accent-soft: #1c3447; --warm: #f0b877; --warm-soft: #38290f;
    --care: #f5a9ae; --care-soft: #421f24; --fine: #86d1b5; --fine-soft: #15362b; --focus: #a9cfff;
    --band: #29475c;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; }
body { margin: 0; background: var(--page); color: var(--ink); overflow-wrap: anywhere; }
.wide { max-width: 68rem; margin: 0 auto; padding: 0 1.5rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; letter-spacing: -0.01em; }
h1 { font-size: 2rem; font-weight: 650; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; font-weight: 620; margin: 3rem 0 .75rem; }
h3 { font-size: 1.05rem; font-weight: 620; margin: 0 0 .35rem; }
p { margin: .4rem 0; max-width: 44rem; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
main:focus { outline: none; }
code { font: .92em ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; }
.skip { position: absolute; inset-inline-start: 1rem; top: -4rem; background: var(--card); padding: .6rem 1rem; z-index: 1; }
.skip:focus { top: .5rem; }
.quiet { color: var(--soft); }
.small { font-size: .9rem; }
.lead { color: var(--soft); margin: 0 0 1rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header.site { background: var(--card); border-bottom: 1px solid var(--line); padding: 1rem 0 .9rem; font-size: .875rem; }
.brand { margin: 0; font-size: 1rem; }
.mark { font-weight: 700; color: var(--accent); letter-spacing: .01em; }
.site-name { margin-inline-start: .5rem; padding-inline-start: .65rem; border-inline-start: 1px solid var(--line); }
.facts { display: flex; flex-wrap: wrap; gap: .1rem 1.75rem; margin: .45rem 0 .2rem; }
.facts div { display: flex; gap: .4rem; }
.facts dt { color: var(--soft); white-space: nowrap; }
.facts dd { margin: 0; }
.for { color: var(--soft); margin: .2rem 0 0; max-width: none; }
.crumbs ol { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem; margin: .8rem 0 0; padding: 0; }
.crumbs li + li::before { content: "\203A" / ""; color: var(--soft); margin: 0 .55rem 0 .3rem; }
main { padding: 2.25rem 0 3rem; }
footer.site { border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; padding: 1rem 0 2rem; }
footer.site p { max-width: none; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; margin: 1rem 0; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1.1rem 1.25rem; }
.card > :last-child { margin-bottom: 0; }
.card.warm { border-inline-start: .3rem solid var(--warm); }
.card.care { border-inline-start: .3rem solid var(--care); }
.card.fine { border-inline-start: .3rem solid var(--fine); }
.card .count { float: inline-end; font-size: 1.5rem; font-weight: 650; line-height: 1; font-variant-numeric: tabular-nums; }
.list { list-style: none; margin: .75rem 0 0; padding: 0; }
.list.card { margin: 0; padding: .35rem 1.25rem; }
.list.card li:first-child { border-top: 0; }
.list li { padding: .45rem 0; border-top: 1px solid var(--line); }
.list .small { display: block; }
.tag { display: inline-block; padding: .08rem .6rem; border-radius: 1rem; font-size: .875rem; font-weight: 560;
  background: var(--sunken); color: var(--ink); white-space: nowrap; }
.tag.fine { background: var(--fine-soft); color: var(--fine); }
.tag.warm { background: var(--warm-soft); color: var(--warm); }
.tag.care { background: var(--care-soft); color: var(--care); }
.tag.blue { background: var(--accent-soft); color: var(--accent); }
.scroll { position: relative; overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: start; padding: .85rem 1.1rem .5rem; color: var(--soft); font-size: .9rem; }
th, td { text-align: start; padding: .5rem 1.1rem; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: normal; }
thead th { color: var(--soft); font-size: .875rem; font-weight: 560; border-top: 0; white-space: nowrap; vertical-align: bottom; }
tbody th { font-weight: 560; overflow-wrap: anywhere; min-width: 9rem; }
td.number, th.number { text-align: end; }
td.words { overflow-wrap: anywhere; min-width: 12rem; }
tbody tr:hover { background: color-mix(in srgb, var(--sunken) 55%, transparent); }
th button { font: inherit; color: inherit; background: none; border: 0; padding: .25rem .1rem; margin: -.25rem 0; cursor: pointer;
  min-height: 1.75rem; border-radius: 3px; }
th button::after { content: " \2195" / ""; color: var(--strong-line); }
th[aria-sort] button { color: var(--ink); font-weight: 650; }
th[aria-sort=ascending] button::after { content: " \2191" / ""; color: inherit; }
th[aria-sort=descending] button::after { content: " \2193" / ""; color: inherit; }
.find { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; margin: .25rem 0 .75rem; }
.find[hidden] { display: none; }
.find input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--strong-line); border-radius: .4rem;
  padding: .35rem .7rem; min-width: 16rem; }
summary { cursor: pointer; color: var(--accent); padding: .25rem 0; border-radius: 3px; width: fit-content; }
details > :last-child { margin-bottom: 0; }
.words { white-space: pre-line; }
.meta { display: flex; flex-wrap: wrap; gap: .15rem 1.5rem; margin: 0 0 1rem; color: var(--soft); }
.meta div { display: flex; gap: .4rem; }
.meta dd { margin: 0; color: var(--ink); }
.result { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1.25rem 1.4rem; margin: 1.25rem 0; }
.result .big { margin: 0 0 .6rem; }
.result .tag { font-size: 1.2rem; font-weight: 620; padding: .2rem 1rem; }
.note { background: var(--sunken); border-radius: .6rem; padding: .9rem 1.2rem; margin: 1rem 0; }
.note p { max-width: none; }
.pillars { display: grid; grid-template-columns: repeat(auto-fit, minmax(26rem, 1fr)); gap: 1rem; }
.pillar-top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem; align-items: baseline; }
.pillar-top h3 { margin: 0; }
svg { display: block; max-width: 100%; height: auto; }
td svg { margin-top: .45rem; min-width: 7.5rem; }
.list a, .crumbs a, td a, th a, .meta a { display: inline-block; padding: .15rem 0; min-width: 1.5rem; }
time { white-space: nowrap; }
svg text { font-size: 12.5px; fill: var(--soft); font-family: inherit; }
svg text.strong { fill: var(--ink); font-weight: 600; }
.grid-line { stroke: var(--line); }
.mark-line { stroke: var(--ink); stroke-dasharray: 5 4; }
.mean-line { stroke: var(--accent); stroke-width: 2; }
.band { fill: var(--band); }
.dot { fill: var(--accent); stroke: var(--card); stroke-width: 1.5; }
.dot.old { fill: var(--card); stroke: var(--accent); }
.track { fill: var(--sunken); }
.bar { fill: var(--accent); }
.s0 { fill: var(--sunken); stroke: var(--strong-line); } .s1 { fill: var(--band); } .s2 { fill: var(--warm); }
.s3 { fill: var(--accent); } .s4 { fill: var(--fine); }
.good { fill: var(--fine); } .less { fill: var(--warm); } .serious { fill: var(--care); } .asked { fill: var(--card); stroke: var(--warm); stroke-width: 2; }
.help { stroke: var(--accent); stroke-width: 2.5; }
.axis { stroke: var(--strong-line); }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; list-style: none; padding: 0; margin: .5rem 0 0; font-size: .875rem; color: var(--soft); }
.legend li { display: flex; align-items: center; gap: .4rem; }
.moment { background: var(--card); border: 1px solid var(--line); border-inline-start: .3rem solid var(--fine); border-radius: .6rem;
  padding: 1rem 1.25rem; margin: .8rem 0; }
.moment.less { border-inline-start-color: var(--warm); }
.moment.serious { border-inline-start-color: var(--care); }
.moment h3 { display: flex; flex-wrap: wrap; gap: .3rem .75rem; align-items: baseline; }
.said { margin: .5rem 0; display: grid; grid-template-columns: 7.5rem 1fr; gap: .35rem 1rem; }
.said dt { color: var(--soft); overflow-wrap: anywhere; }
.said dd { margin: 0; }
.quote { font-size: 1.05rem; }
.rules { color: var(--soft); font-size: .875rem; white-space: nowrap; }
.replay { list-style: none; padding: 0; margin: .5rem 0 0; }
.replay li { display: grid; grid-template-columns: 3.5rem 1fr; gap: .75rem; padding: .25rem 0; }
.replay time { color: var(--soft); font-variant-numeric: tabular-nums; text-align: end; }
.steps { list-style: none; padding: 0; margin: 0; }
.steps.card { padding: .35rem 1.25rem; }
.steps li { padding: .6rem 0; border-top: 1px solid var(--line); }
.steps li:first-child { border-top: 0; }
.steps p { margin: .2rem 0; }
.sheet { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1.75rem 2rem; max-width: 50rem; }
.sheet h2 { margin: 1.4rem 0 .4rem; font-size: 1.1rem; }
.sheet h2:first-child { margin-top: 0; }
.write { border-bottom: 1px solid var(--strong-line); height: 1.9rem; }
.sign { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; margin-top: 1.4rem; }
.sign p { border-top: 1px solid var(--strong-line); padding-top: .25rem; margin-top: 2rem; color: var(--soft); font-size: .875rem; }
.back { margin-top: 2rem; }
@media (max-width: 40rem) {
  .wide { padding: 0 1rem; } h1 { font-size: 1.6rem; } .said { grid-template-columns: 1fr; gap: 0; } .said dd { margin-bottom: .4rem; }
  .pillars, .cards { grid-template-columns: 1fr; } th, td { padding: .45rem .7rem; }
}
@media (forced-colors: active) { .tag, .card, .moment { border: 1px solid; } .bar, .dot, .good, .less, .serious { forced-color-adjust: none; } }
@media (prefers-reduced-motion: no-preference) { .skip { transition: top .1s; } }
@page { margin: 13mm 14mm; }
@media print {
  :root {
    --page: #fff; --card: #fff; --sunken: #f1f0ec; --ink: #000; --soft: #3c4650; --line: #bbb; --strong-line: #777; --accent: #14496a;
    --accent-soft: #eef4f8; --warm: #6f3b04; --warm-soft: #fdf6ea; --care: #85202a; --care-soft: #fdf1f1; --fine: #0e4f3e;
    --fine-soft: #eef7f3; --band: #d5e4ee;
  }
  html { font-size: 9.5pt; }
  * { print-color-adjust: exact; }
  .skip, .crumbs, .find, .no-print { display: none !important; }
  main { padding: 1rem 0; }
  h2 { margin-top: 1.6rem; }
  .wide { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .scroll { overflow: visible; }
  .pillars, .cards { grid-template-columns: 1fr 1fr; }
  .card, .moment, .result, tr, .steps li { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
  thead { display: table-header-group; }
  th button::after { content: none; }
  .sheet { border: 0; padding: 0; max-width: none; font-size: 8.8pt; line-height: 1.4; }
  .sheet .quote { font-size: inherit; }
  .sheet .said { gap: .2rem 1rem; margin: .2rem 0 .5rem; }
  .sheet h2 { margin-top: .9rem; }
  .write { height: 1.6rem; }
  footer.site { padding: .5rem 0 0; }
  header.site { padding-top: 0; }
}
)css";

}  // namespace

std::string_view page_style() { return kStyle; }

}  // namespace composure::reports
