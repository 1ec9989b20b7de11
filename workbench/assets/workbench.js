// The workbench is whole without this file: it only makes it quicker to use.
'use strict'

// Filters: the answer replaces the results as one types; the URL follows.
const filters = document.querySelector('form[data-live]')
let asked = 0
async function filter() {
  if (!filters.checkValidity()) return
  const query = new URLSearchParams([...new FormData(filters)].filter(([, value]) => value !== ''))
  const url = filters.getAttribute('action') + (query.size ? '?' + query : '')
  const turn = ++asked
  const answer = await fetch(url)
  if (!answer.ok || turn !== asked) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (turn !== asked) return
  for (const part of ['#results', '.bar']) document.querySelector(part).replaceWith(page.querySelector(part))
  history.replaceState(null, '', url)
}
if (filters) {
  let pause
  filters.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(filter, 120) })
  filters.addEventListener('submit', event => { event.preventDefault(); clearTimeout(pause); filter() })
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
}

const keys = document.getElementById('keys')
const commands = {
  j: () => move(1),
  k: () => move(-1),
  '/': () => (document.querySelector('main [data-search]') ?? document.querySelector('[data-search]')).focus(),
  '?': () => keys.showModal(),
  u: () => document.querySelector('[data-up]')?.click(),
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
  const field = event.target.closest('input, select, textarea')
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
