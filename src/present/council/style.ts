import { type Colours, darkColours, lightColours, tones } from '../picture/tone-colours.ts';

/** The whole style of a report; its digest is in the policy of the page, so that nothing else may style it. */
export const style = [
  `:root{color-scheme:light dark;${variables(lightColours)}--link:#0b4f8a;--head:#eef3f7}`,
  `@media (prefers-color-scheme:dark){:root{${variables(darkColours)}--link:#8cc4f0;--head:#22282f}}`,
  '*{box-sizing:border-box}',
  'body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Arial,Helvetica,"Liberation Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}',
  'main,header,nav{max-width:62rem;margin:0 auto;padding:0 1rem}',
  'h1{font-size:1.7rem;line-height:1.25;margin:1.2rem 0 .4rem}h2{font-size:1.35rem;margin:2.2rem 0 .6rem}h3{font-size:1.08rem;line-height:1.35;margin:1.4rem 0 .3rem}h4{font-size:1rem;margin:1rem 0 .3rem}',
  'p{margin:.4rem 0}a{color:var(--link)}dl{display:grid;grid-template-columns:auto 1fr;gap:0 1rem;margin:.4rem 0}dt{color:var(--rule)}dd{margin:0}',
  'nav ul,.key{list-style:none;margin:.4rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}.key{font-size:.85rem}.key svg{vertical-align:-2px;margin-right:.4rem}',
  '#answer p.say{font-size:1.12rem}#answer ul{padding-left:1.2rem}',
  'figure{margin:1.6rem 0;padding:0 0 .6rem;border-bottom:1px solid var(--quiet);break-inside:avoid}figure h3{margin-top:0}.legend,.small,figcaption{font-size:.85rem;color:var(--rule)}figcaption{margin-top:.3rem}',
  '.group{font-weight:bold;margin:.9rem 0 0}.strip{display:grid;grid-template-columns:1fr;align-items:center}.named>.strip{grid-template-columns:15rem 1fr}.strip>span{font-size:.95rem;line-height:1.25;padding-right:.6rem}.strip small{display:block;color:var(--rule)}',
  'figure svg{overflow:visible;display:block}.plot>.strip>svg{width:calc(100% - 11.5rem);margin:0 5.75rem}.patterns{position:absolute}.key svg{display:inline-block}.empty{width:0;height:0}',
  'svg text{font-size:12px;fill:var(--ink)}.b{font-weight:bold}.d{stroke-dasharray:5 4}.o{fill:var(--paper);stroke-width:1.5}.w{stroke-width:2}.e{text-anchor:end;transform:translateX(-6px)}.m,.axis text{text-anchor:middle}svg svg path{vector-effect:non-scaling-stroke}svg.axis .u{text-anchor:end;transform:translateY(35px)}.axis>*{transform:translateY(4px)}.axis text{transform:translateY(21px)}.axis line,.axis use{stroke:var(--rule)}',
  ...tones.map(
    (tone) =>
      `.f-${tone}{fill:var(--${tone});stroke:var(--${tone})}.s-${tone}{stroke:var(--${tone})}svg .t-${tone}{fill:var(--${tone})}`,
  ),
  '.f-soft,.f-softer{stroke:var(--main)}.plot svg,.key svg{fill:var(--main);stroke:var(--main)}svg text{stroke:none}.f-paper{fill:var(--paper)}',
  'details{margin:.4rem 0}summary{cursor:pointer;color:var(--link)}',
  '.scroll{overflow-x:auto;margin:.4rem 0}table{border-collapse:collapse;overflow-wrap:normal;font-size:.88rem;font-variant-numeric:tabular-nums}th,td{padding:.22rem .6rem;border-bottom:1px solid var(--quiet);text-align:right;vertical-align:top}th:first-child,.l,#basis td{text-align:left}thead th{background:var(--head);vertical-align:bottom}tbody th{font-weight:normal;min-width:11rem}td:not(.l){white-space:nowrap}.b>*{font-weight:bold}#basis td{white-space:normal}#basis td:nth-child(8){min-width:16rem}',
  '.what-if{border:2px solid var(--main);border-radius:.5rem;padding:.6rem 1rem;margin:1rem 0}.what-if fieldset{border:0;padding:0;margin:0;display:grid;gap:.5rem}.what-if label{display:grid;grid-template-columns:1fr;gap:.1rem}.what-if input[type=range]{width:100%;accent-color:var(--main);height:1.6rem}.what-if select,.what-if button,.what-if input[type=number]{font:inherit;min-height:2.2rem}.what-if input[type=number]{width:8em}.what-if fieldset.row{display:flex}.what-if output{display:block;font-size:1.05rem}.what-if pre{white-space:pre-wrap;font-size:.85rem;background:var(--head);padding:.4rem .6rem;margin:.3rem 0}#command-head:has(+pre:empty),.what-if pre:empty{display:none}.row{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}.row[hidden]{display:none}',
  ':focus-visible{outline:3px solid var(--target);outline-offset:2px}',
  '@media (max-width:46rem){.named>.strip{grid-template-columns:1fr}.named>.strip>span:empty{display:none}.strip>span{padding:.5rem 0 0}.plot>.strip>svg{width:calc(100% - 9.5rem);margin:0 4.75rem}svg text{font-size:11px}}',
  // What is not in sight is not laid out and painted anew while a slider moves. What is painted ends at the padding, and marks of
  // focus are outside of what they mark.
  '@media screen{figure,#tables,#basis,#run{content-visibility:auto;contain-intrinsic-size:auto 30rem;overflow-clip-margin:6px}}',
  `@media print{:root{${variables(lightColours)}--link:#1a1a1a;--head:#fff}body{font-size:11pt}nav,.what-if,.skip{display:none}h2,h3{break-after:avoid}tr{break-inside:avoid}section.municipality,#tables,#basis{break-before:page}.scroll{overflow:visible}a{text-decoration:none}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`,
].join('\n');

function variables(colours: Colours): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('');
}
