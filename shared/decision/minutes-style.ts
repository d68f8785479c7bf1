/**
 * The paper's look (A4, margins with room for binding). Families are supplied by the
 * page that shows or prints it; page boxes are drawn where the engine knows them
 * (Chromium 131), elsewhere the printer repeats `running` itself.
 */
export const MINUTES_STYLE = `
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-family:'Source Sans 3',sans-serif;font-size:10.4pt;line-height:14.4pt;color:#1B1F24;font-feature-settings:'tnum','lnum';hyphens:manual}
h1,h2,h3,.dec{font-family:'Source Serif 4',serif}
.nb{white-space:nowrap}.mut{color:#56606C}
.org{display:flex;justify-content:space-between;align-items:baseline;font-size:10pt;line-height:13pt;padding-bottom:2.6mm}
.org b{font-weight:600}.org i{margin:0 2.6mm;color:#A8ADB3;font-style:normal}
.wedge{display:flex;width:100%;height:2.1mm}
h1{font-size:25pt;line-height:29pt;font-weight:400;letter-spacing:-.01em;margin:9mm 0 2.4mm}
.sub{font-size:11.6pt;line-height:16pt;color:#333A42;max-width:150mm}
.pre{margin:6.5mm 0 1mm;max-width:155mm}
h2{font-size:12.6pt;line-height:16pt;font-weight:600;margin:5.6mm 0 1.7mm;break-after:avoid}
h2 span{display:inline-block;margin-right:3mm;font-family:'Source Sans 3',sans-serif;font-size:9.4pt;letter-spacing:.02em;color:#0F6B6E}
h3{font-size:11pt;line-height:15pt;font-weight:600;margin:0 0 2mm}
.al{display:grid;grid-template-columns:9.5mm 1fr;margin-bottom:1.7mm}.al .n{color:#56606C;font-size:9.2pt}
p{max-width:150mm}p+p{margin-top:1mm}
table{border-collapse:collapse;width:100%;font-size:9.5pt;line-height:12.6pt;margin:1mm 0 .6mm}
caption{text-align:left;font-size:9.2pt;color:#56606C;padding-bottom:1mm}
th{font-weight:600;text-align:left;color:#333A42;border-bottom:.7pt solid #1B1F24;padding:0 4mm 1mm 0;vertical-align:bottom}
td{padding:.82mm 4mm .82mm 0;vertical-align:top;border-bottom:.35pt solid #D5D4CF}
tr{break-inside:avoid}tr:last-child td{border-bottom:.7pt solid #1B1F24}
th.r,td.r{text-align:right;white-space:nowrap}tr.w td{font-weight:600}tr.w td:last-child{font-weight:400}
th:last-child,td:last-child{padding-right:0}
.col{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:4mm;font-size:9.5pt;line-height:13pt;margin-top:1mm}
.note{font-size:9.2pt;line-height:12.8pt;border-left:1.6pt solid #8A5A00;padding:.4mm 0 .4mm 3.2mm}
.emb{color:#A3201C}
.dec{font-size:13pt;line-height:19pt;margin:1mm 0 2mm;max-width:none}
.end{break-inside:avoid}.end>p,.end>table{margin-left:9.5mm}
.sig{margin-top:3mm;width:calc(100% - 9.5mm)}.sig td,.sig tr:last-child td{height:15.5mm;border:.35pt solid #B9BDC2;padding:1.4mm 2.4mm}
.sig th{padding:0 2.4mm 1mm}.sig th:first-child{width:38mm}.sig th:nth-child(2){width:58mm}
.ann{break-before:page}.ann td{font-size:8pt}.ann p{margin-top:2mm;font-size:9.2pt}
`;
