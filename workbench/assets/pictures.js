// Pictures beside the list: what belongs together lights up together, the map can
// be dragged and zoomed. Each leads to an address that the server draws anew.
'use strict'

// words splits an attribute at its spaces.
const words = (element, name) => (element.getAttribute(name) ?? '').split(' ').filter(Boolean)

// together lights everything that names what the element is, or is what it names.
function together(element) {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit')
  if (!element) return
  const is = new Set(words(element, 'data-key'))
  const names = new Set(words(element, 'data-of'))
  for (const other of document.querySelectorAll('#results [data-key]')) {
    const key = words(other, 'data-key')
    if (key.some(k => is.has(k) || names.has(k)) || words(other, 'data-of').some(k => is.has(k))) other.classList.add('lit')
  }
}
const keyed = element => element.closest?.('#results [data-key]')
const here = () => document.querySelector('.here[data-key]')
for (const enter of ['mouseover', 'focusin']) {
  document.addEventListener(enter, event => together(keyed(event.target) ?? keyed(document.activeElement) ?? here()))
}
addEventListener('moved', () => together(here()))

// The map: dragging and zooming move its view box at once; what the new window
// shows comes from the server.
let settle
function moveMap(svg, box, wait) {
  svg.setAttribute('viewBox', box.join(' '))
  clearTimeout(settle)
  settle = setTimeout(() => {
    const [west, south, east, north] = svg.dataset.map.split(',').map(Number)
    const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value]
    const [dx, dy] = [(east - west) / svg.getAttribute('width'), (north - south) / svg.getAttribute('height')]
    const [x, y, w, h] = box
    const window = [west + x * dx, north - (y + h) * dy, west + (x + w) * dx, north - y * dy].map(edge => edge.toFixed(3))
    const query = new URLSearchParams(new URL(document.getElementById('results').dataset.at, location.href).search)
    query.set('box', window.join())
    show('/?' + query)
  }, wait)
}
const boxOf = svg => svg.getAttribute('viewBox').split(' ').map(Number)
document.addEventListener('wheel', event => {
  const svg = event.target.closest?.('svg[data-map]')
  if (!svg || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  const [x, y, w, h] = boxOf(svg)
  const zoom = Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 200)
  const frame = svg.getBoundingClientRect()
  const [fx, fy] = [(event.clientX - frame.left) / frame.width, (event.clientY - frame.top) / frame.height]
  moveMap(svg, [x + fx * w * (1 - zoom), y + fy * h * (1 - zoom), w * zoom, h * zoom], 250)
}, { passive: false })

// The strip: dragging over days asks for these, Ctrl and the wheel for fewer or more.
const DAY = 86_400_000
function runs(svg) {
  return svg.dataset.time.split(' ').map(run => run.split(',')).map(([start, end, x, perDay]) => ({ start: Date.parse(start), end: Date.parse(end) + DAY, x: +x, perDay: +perDay }))
}
function timeAt(svg, clientX) {
  const frame = svg.getBoundingClientRect()
  const x = (clientX - frame.left) / frame.width * svg.viewBox.baseVal.width
  const all = runs(svg)
  const run = all.findLast(run => run.x <= x) ?? all[0]
  return Math.min(Math.max(run.start + (x - run.x) / run.perDay * DAY, run.start), run.end - 1)
}
function askDays(from, to) {
  const query = new URLSearchParams(new URL(document.getElementById('results').dataset.at, location.href).search)
  query.set('from', new Date(from).toISOString().slice(0, 10))
  query.set('to', new Date(to).toISOString().slice(0, 10))
  show('/?' + query)
}
document.addEventListener('wheel', event => {
  const svg = event.target.closest?.('svg[data-time]')
  if (!svg || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  const all = runs(svg)
  const [first, last, at] = [all[0].start, all.at(-1).end, timeAt(svg, event.clientX)]
  const zoom = event.deltaY < 0 ? 0.6 : 1.7
  clearTimeout(settle)
  settle = setTimeout(() => askDays(at - (at - first) * zoom, Math.max(at, at + (last - at) * zoom - 1)), 60)
}, { passive: false })

let brush
document.addEventListener('pointerdown', event => {
  const svg = event.target.closest?.('svg[data-time]')
  if (svg && event.button === 0) brush = { svg, from: event.clientX }
})
document.addEventListener('pointermove', event => {
  if (!brush || Math.abs(event.clientX - brush.from) < 4) return
  if (!brush.rect) {
    brush.rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
    brush.rect.classList.add('brush')
    brush.rect.setAttribute('height', brush.svg.viewBox.baseVal.height)
    brush.svg.append(brush.rect)
  }
  const frame = brush.svg.getBoundingClientRect()
  const scale = brush.svg.viewBox.baseVal.width / frame.width
  brush.rect.setAttribute('x', (Math.min(event.clientX, brush.from) - frame.left) * scale)
  brush.rect.setAttribute('width', Math.abs(event.clientX - brush.from) * scale)
})
document.addEventListener('pointerup', event => {
  if (brush?.rect) {
    const [from, to] = [timeAt(brush.svg, Math.min(brush.from, event.clientX)), timeAt(brush.svg, Math.max(brush.from, event.clientX))]
    brush.rect.remove()
    swallowClick()
    askDays(from, to)
  }
  brush = null
})

// swallowClick keeps the end of a drag from following the link below it.
function swallowClick() {
  const swallow = event => { event.preventDefault(); event.stopPropagation() }
  document.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => document.removeEventListener('click', swallow, { capture: true }))
}

let drag
document.addEventListener('pointerdown', event => {
  const svg = event.target.closest?.('svg[data-map]')
  if (svg && event.button === 0) drag = { svg, x: event.clientX, y: event.clientY, box: boxOf(svg), moved: false }
})
document.addEventListener('pointermove', event => {
  if (!drag) return
  const frame = drag.svg.getBoundingClientRect()
  const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y]
  if (!drag.moved && Math.hypot(dx, dy) < 4) return
  drag.moved = true
  const [x, y, w, h] = drag.box
  moveMap(drag.svg, [x - dx / frame.width * w, y - dy / frame.height * h, w, h], 100_000)
})
document.addEventListener('pointerup', () => {
  if (drag?.moved) {
    moveMap(drag.svg, boxOf(drag.svg), 0)
    swallowClick()
  }
  drag = null
})
document.addEventListener('dragstart', event => { if (event.target.closest?.('svg')) event.preventDefault() })
