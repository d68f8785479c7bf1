/**
 * Run inside a page: what hostile words did to it, as `[what, where]`. `words` are the texts
 * that this page may show.
 */
export function lookAtWords(words) {
  const wrong = [];
  for (const each of document.querySelectorAll('*')) {
    for (const { name } of each.attributes)
      if (/^on/i.test(name)) wrong.push(['a handler made of words', each.outerHTML.slice(0, 120)]);
  }
  const own = location.origin;
  const made = 'script,iframe,object,embed,base,link,form[action],a[href],img[src],video[src]';
  for (const each of document.querySelectorAll(made)) {
    const address = each.src || each.href || each.data || each.action || own;
    const isOurs = String(address).startsWith(own) || String(address).startsWith('blob:');
    if (!isOurs) wrong.push(['an element made of words', each.outerHTML.slice(0, 120)]);
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) wrong.push(['wider than the window', String(scrollWidth)]);
  const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!rightToLeft.test(node.data) || !words.some((each) => node.data.includes(each))) continue;
    // Up to the paragraph: either nothing stands beside the words in it, or they are isolated.
    let at = node.parentElement;
    const isInline = (element) => getComputedStyle(element).display === 'inline';
    const isApart = (element) => getComputedStyle(element).unicodeBidi !== 'normal';
    while (isInline(at) && !isApart(at)) at = at.parentElement;
    if (isApart(at) || at.textContent.trim() === node.data.trim()) continue;
    wrong.push(['right-to-left words beside others', at.textContent.slice(0, 80)]);
  }
  return wrong;
}
