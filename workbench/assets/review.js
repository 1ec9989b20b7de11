// Keys of the pages on which one decides: each clicks what bears its name.
'use strict'

const list = document.querySelector('dl.keys')
for (const target of [...document.querySelectorAll('[data-key]')].reverse()) {
  const key = target.dataset.key
  commands[key] = () => {
    target.focus({ preventScroll: true })
    target.click()
  }
  target.setAttribute('aria-keyshortcuts', key)
  if (!target.dataset.does) continue
  for (const line of list.children) if (line.querySelector('dt').textContent === key) line.remove()
  const line = document.createElement('div')
  const [name, does] = [document.createElement('dt'), document.createElement('dd')]
  name.append(Object.assign(document.createElement('kbd'), { textContent: key === 'Escape' ? 'Esc' : key }))
  does.textContent = target.dataset.does
  line.append(name, does)
  list.prepend(line)
}

// A best figure that is typed, or taken over from a report, has the range grow to
// hold it; what falls from low to high all the same is not sent.
for (const toll of document.querySelectorAll('.toll-field')) {
  const [low, best, high] = toll.querySelectorAll('input')
  const settle = () => {
    if (best.value !== '' && (low.value === '' || +low.value > +best.value)) low.value = best.value
    if (best.value !== '' && (high.value === '' || +high.value < +best.value)) high.value = best.value
    check()
  }
  const check = () => {
    let highest = 0
    for (const field of [low, best, high]) {
      field.setCustomValidity(field.value !== '' && +field.value < highest ? `From low to high the numbers must not fall: this one is below ${highest}.` : '')
      highest = Math.max(highest, +field.value)
    }
  }
  best.addEventListener('change', settle)
  toll.addEventListener('input', check)
  for (const button of toll.querySelectorAll('[data-fill]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      best.value = +button.dataset.fill
      settle()
      best.focus()
    })
  }
}

// What was just decided is said once: the address goes back to what can be kept.
const said = new URL(location)
if (said.searchParams.has('did')) {
  said.searchParams.delete('did')
  history.replaceState(null, '', said)
}

// A decision that can move others has everything reconciled again: until that is
// done the page says so, and sends nothing twice.
let sent
document.addEventListener('submit', event => {
  if (event.target.getAttribute('action') !== '/review/decide') return
  if (sent) return event.preventDefault()
  const line = document.createElement('p')
  line.className = 'did working'
  line.setAttribute('role', 'status')
  document.getElementById('main').prepend(line)
  const began = Date.now()
  const say = () => {
    const seconds = Math.round((Date.now() - began) / 1000)
    if (seconds > 0) line.textContent = `Working the decision into the casebook, for ${seconds} s so far. What it may change elsewhere is reconciled again.`
  }
  sent = setInterval(say, 1000)
})
addEventListener('pageshow', () => {
  clearInterval(sent)
  sent = null
  document.querySelector('.working')?.remove()
})

// Back from a decision that was not kept leads to the form as it was filled in.
document.querySelector('[data-back]')?.addEventListener('click', event => {
  event.preventDefault()
  history.back()
})
