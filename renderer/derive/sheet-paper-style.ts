/** The printed score sheet: boxes wide enough for a pen, a head that comes again on each page. */
export const SHEET_STYLE = `*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
@page{size:A4;margin:14mm 14mm 16mm}
body{font-family:"Source Sans 3",sans-serif;font-size:10pt;line-height:13.6pt;color:#1B1F24;font-feature-settings:"tnum","lnum"}
.sheet{break-after:page}.sheet:last-child{break-after:auto}
.nb{white-space:nowrap}.mut{color:#56606C;font-size:9pt;line-height:12.4pt;margin-top:2mm}
.org{display:flex;gap:5mm;font-size:9.4pt;padding-bottom:2mm;border-bottom:.6pt solid #1B1F24;margin-bottom:5mm}.org i{font-style:normal;color:#A8ADB3}
h1{font-family:"Source Serif 4",serif;font-weight:600;font-size:17pt;line-height:21pt}
.name{font-family:"Source Serif 4",serif;font-size:14pt;line-height:19pt;margin:1mm 0}
.whose{margin-left:2mm;font-family:"Source Sans 3",sans-serif;font-size:10pt;color:#56606C}
.how{margin-top:1.2mm}
table{width:100%;border-collapse:collapse;margin-top:4mm}
tr{break-inside:avoid}
.running{font-size:8.6pt;color:#56606C;padding-bottom:1mm}
th{font-weight:600;font-size:8.8pt;text-align:center;padding:1mm .6mm;vertical-align:bottom}
th i{display:block;font-style:normal;font-weight:400;color:#56606C}
th.who{text-align:left;font-weight:400;font-size:9.6pt;line-height:12pt;padding:1mm 2mm 1mm 0;vertical-align:middle}
thead th.who{font-weight:600;font-size:8.8pt}
th.who em{color:#56606C}
tbody tr{border-top:.4pt solid #B9BDC2}
tbody tr:last-child{border-bottom:.4pt solid #B9BDC2}
td.cell,td.sum{width:11.5mm;height:8.4mm;border:.5pt solid #6f7880;text-align:center;font-size:12pt;font-weight:600}
td.sum,th.sum{width:15mm}td.sum{border-color:#B9BDC2;font-weight:400;font-size:10.6pt}
.legend{font-size:9pt;line-height:12.4pt;margin-top:2.4mm}
.foot{display:flex;gap:8mm;align-items:stretch;margin-top:5mm;break-inside:avoid}
.total{display:flex;align-items:center;gap:3mm;max-width:88mm}
.box{flex:none;display:flex;align-items:center;justify-content:center;width:26mm;height:12mm;border:.9pt solid #1B1F24;font-size:16pt}
.sign{flex:1;display:flex;flex-direction:column;justify-content:space-between}
.sign i{border-bottom:.5pt solid #6f7880;height:9mm}`;
