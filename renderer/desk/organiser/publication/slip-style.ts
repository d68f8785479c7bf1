/** What every paper of an edition shares: families, ink, A4 without margins. */
export const PAPER_STYLE = `*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
@page{size:A4;margin:0}
body{font-family:"Source Sans 3",sans-serif;font-size:10.4pt;line-height:14.4pt;color:#1B1F24;font-feature-settings:"tnum","lnum";hyphens:manual}
.mut{color:#56606C}.nb{white-space:nowrap}.small{font-size:9.6pt}`;

/** The juror's slip: three panels of 99 mm, code in the middle one (drawing paper-06). */
export const SLIP_STYLE = `
.slip{position:relative;width:210mm;height:297mm;overflow:hidden;break-after:page}
.slip:last-child{break-after:auto}
.panel{position:absolute;left:28mm;right:22mm;height:99mm}
.middle{top:99mm;display:flex;flex-direction:column;justify-content:center}
.middle>p:first-child{font-size:11pt;margin-bottom:1mm}
.top{padding-top:16mm}
.org{display:flex;justify-content:space-between;align-items:baseline;gap:6mm;font-size:10pt;line-height:13pt;padding-bottom:2.6mm}
.org b{font-weight:600}.org i{margin:0 2.6mm;color:#A8ADB3;font-style:normal}
.org .mut{white-space:nowrap}
.wedge{display:flex;width:100%;height:2.1mm}
.address{position:absolute;left:72mm;right:0;top:46mm}
.name{font-family:"Source Serif 4",serif;font-size:15.5pt;line-height:20pt;margin:1.6mm 0 1.4mm}
.code{font-size:41pt;line-height:46pt;font-weight:600;letter-spacing:.045em;white-space:nowrap;font-feature-settings:"tnum","zero"}
.about{margin-top:3.6mm;line-height:14.6pt;max-width:108mm}
ol{list-style:none;counter-reset:a;padding-top:9mm}
li{counter-increment:a;display:grid;grid-template-columns:11mm 1fr;padding:2.1mm 0;border-top:.4pt solid #D5D4CF;font-size:11pt;line-height:15pt}
li::before{content:counter(a);font-family:"Source Serif 4",serif;font-size:15pt;color:#0F6B6E}
.blank{letter-spacing:.16em;color:#6f7880;white-space:nowrap}
.foot{position:absolute;bottom:13mm;left:0;right:0;font-size:9.2pt;line-height:12.8pt;color:#56606C}
.fold{position:absolute;width:6mm;border-top:.5pt dashed #8b929a}`;

/** The recovery sheet: long lines in a face where no two characters look alike. */
export const RECOVERY_STYLE = `
.sheet{padding:18mm 20mm}
h1{font-family:"Source Serif 4",serif;font-weight:600;font-size:20pt;line-height:25pt;margin-bottom:3mm}
.sheet p{margin-bottom:3mm;max-width:165mm}
.secret{font-weight:700}
.lines{margin:5mm 0;padding:4mm 0;border:solid #D5D4CF;border-width:.4pt 0}
.line{font-family:"DejaVu Sans Mono","Liberation Mono","Courier New",monospace;font-size:8.6pt;line-height:13pt;overflow-wrap:anywhere;padding-left:8mm;text-indent:-8mm}`;
