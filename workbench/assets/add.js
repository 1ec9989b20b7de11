// Reports are added by dropping files anywhere on the page.
'use strict'

const form = document.querySelector('[data-upload]')
document.addEventListener('dragover', event => {
  if (!event.dataTransfer.types.includes('Files')) return
  event.preventDefault()
  document.body.classList.add('dropping')
})
document.addEventListener('dragleave', event => { if (!event.relatedTarget) document.body.classList.remove('dropping') })
document.addEventListener('drop', event => {
  if (!event.dataTransfer.types.includes('Files')) return
  event.preventDefault()
  document.body.classList.remove('dropping')
  send(event.dataTransfer.files)
})
form?.addEventListener('submit', event => {
  event.preventDefault()
  send(form.elements.files.files)
})

// send uploads the files and goes to where their reading can be watched.
function send(files) {
  if (!files.length) return
  const body = new FormData()
  for (const file of files) body.append('files', file)
  const request = new XMLHttpRequest()
  const line = form?.querySelector('.sending')
  const say = (words, share) => {
    if (!line) return
    line.hidden = false
    line.querySelector('progress').value = share
    line.querySelector('span').textContent = words
  }
  request.upload.addEventListener('progress', event => say('sent ' + Math.round(100 * event.loaded / event.total) + ' %', event.loaded / event.total))
  request.addEventListener('load', () => {
    if (request.status < 300) location.assign('/add')
    else if (form) say(request.responseText, 0)
    else alert(request.responseText)
  })
  request.addEventListener('error', () => say('The files could not be sent: is dateline serve still running?', 0))
  request.open('POST', '/add')
  request.send(body)
}

// watch shows how far the reading is until it is over.
async function watch() {
  const shown = document.querySelector('#adding[data-under-way]')
  if (!shown) return
  const answer = await fetch('/add')
  if (!answer.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const now = page.getElementById('adding')
  if (!now.hasAttribute('data-under-way')) return location.reload() // the counts of the menu have changed
  const cancel = document.activeElement.dataset.keep
  shown.replaceWith(now)
  if (cancel) now.querySelector('[data-keep]')?.focus()
  setTimeout(watch, 400)
}
watch()
