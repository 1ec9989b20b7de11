// The workbench is whole without this file: it only makes it quicker to use.
'use strict'

// Lists: filters, heads of columns and pictures change the results in place; the
// address follows, and going back leads back.
const filters = document.querySelector('form[data-live]')
let asked = null
async function show(url, remember = 'push') {
  asked?.abort()
  asked = new AbortController()
  try {
    const answer = await fetch(url, { signal: asked.signal })
    if (!answer.ok) return location.assign(url)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const part of ['#results', '.bar']) replace(document.querySelector(part), page.querySelector(part))
  } catch (fault) {
    if (fault.name === 'AbortError') return
    throw fault
  }
  if (remember) history[remember + 'State'](null, '', url)
  const query = new URL(url, location.href).searchParams
  for (const field of filters.querySelectorAll('[name]')) {
    if (field === document.activeElement) continue
    if (field.type === 'checkbox') field.checked = query.has(field.name)
    else field.value = query.get(field.name) ?? ''
  }
  document.querySelector('[data-say]').textContent = document.querySelector('.bar .count').textContent // the part itself is new, which no screen reader tells
  dispatchEvent(new Event('shown'))
}

// replace keeps the focus on what has the same address in the new part, and open
// what was opened.
function replace(old, part) {
  const opened = [...old.querySelectorAll('details[open] > summary')].map(summary => summary.textContent)
  for (const summary of part.querySelectorAll('summary')) if (opened.includes(summary.textContent)) summary.parentElement.open = true
  const focus = old.contains(document.activeElement) ? document.activeElement.getAttribute('data-keep') ?? document.activeElement.getAttribute('href') : null
  old.replaceWith(part)
  if (focus) [...part.querySelectorAll('[data-keep], a')].find(e => (e.getAttribute('data-keep') ?? e.getAttribute('href')) === focus)?.focus({ preventScroll: true })
}

function filter() {
  if (!filters.checkValidity()) return
  const query = new URLSearchParams([...new FormData(filters)].filter(([, value]) => value !== ''))
  show(filters.getAttribute('action') + (query.size ? '?' + query : ''), 'replace')
}
if (filters) {
  document.documentElement.classList.add('live')
  let pause
  filters.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(filter, 120) })
  filters.addEventListener('submit', event => { event.preventDefault(); clearTimeout(pause); filter() })
  document.addEventListener('click', event => {
    const link = event.target.closest('a[data-go]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
    event.preventDefault()
    show(link.getAttribute('href')).then(() => { if (link.rel) document.getElementById('results').scrollIntoView() })
  })
  addEventListener('popstate', () => { if (!location.hash) show(location.href, '') })
}

// Rows: one of them is "here"; its first link has the focus.
function move(step) {
  const rows = [...document.querySelectorAll('[data-row]')].filter(row => row.checkVisibility())
  if (!rows.length) return
  const here = rows.findIndex(row => row.classList.contains('here'))
  const next = rows[here < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(here + step, 0), rows.length - 1)]
  rows[here]?.classList.remove('here')
  next.classList.add('here')
  next.querySelector('a')?.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest' })
  dispatchEvent(new Event('moved'))
}

const keys = document.getElementById('keys')
const commands = {
  j: () => move(1),
  k: () => move(-1),
  '/': () => (document.querySelector('main [data-search]') ?? document.querySelector('[data-search]')).focus(),
  '?': () => keys.showModal(),
  u: () => document.querySelector('[data-up]')?.click(),
  e: () => document.querySelector('[data-review]')?.click(),
  p: () => document.querySelector('[data-page]')?.click(),
  w: () => {
    const whys = [...document.querySelectorAll('.why')]
    const open = !whys.some(why => why.open)
    for (const why of whys) why.open = open
  },
}
const keysOn = document.querySelector('[data-keys-on]')
keysOn.checked = localStorage.getItem('keys') !== 'off'
keysOn.addEventListener('change', () => localStorage.setItem('keys', keysOn.checked ? 'on' : 'off'))
const keysButton = document.querySelector('[data-keys]')
keysButton.hidden = false
keysButton.addEventListener('click', () => keys.showModal())
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || !keysOn.checked) return
  const field = event.target.closest('input:not([type=checkbox]), select, textarea')
  if (field && event.key === 'Escape') field.blur()
  if (field || keys.open || !Object.hasOwn(commands, event.key)) return
  event.preventDefault()
  commands[event.key]()
})

// Reports: #s120-134 lights exactly these code points, whatever they cover.
function light() {
  const span = /^#s(\d+)-(\d+)$/.exec(location.hash)
  const text = document.querySelector('[data-text]')
  CSS.highlights?.delete('at')
  if (!span || !text) return
  const [from, to] = [at(text, +span[1]), at(text, +span[2])]
  if (!from || !to) return
  const range = new Range()
  range.setStart(...from)
  range.setEnd(...to)
  CSS.highlights?.set('at', new Highlight(range))
  from[0].parentElement.scrollIntoView({ block: 'center' })
}

// at finds the text node and the UTF-16 offset in it of a code point of the text.
function at(text, point) {
  const part = [...text.querySelectorAll('[data-start]')].find(part => point <= +part.dataset.end)
  if (!part) return null
  const node = part.lastChild
  return [node, [...node.data].slice(0, point - part.dataset.start).join('').length]
}
addEventListener('hashchange', light)
light()

// Whoever comes back to a page is told where the casebook has changed meanwhile.
const changed = document.querySelector('[data-edition]')
async function lookAgain() {
  const answer = await fetch('/edition').catch(() => null)
  if (answer?.ok) changed.hidden = await answer.text() === changed.dataset.edition
}
changed.querySelector('button').addEventListener('click', () => location.reload())
addEventListener('focus', lookAgain)
document.addEventListener('visibilitychange', () => { if (!document.hidden) lookAgain() })
