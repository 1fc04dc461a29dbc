// Shows what changed without a reload. Without this script the page is whole, too: reload it.
const PERIOD = 2000;

async function look() {
  const answer = await fetch(location.href, {credentials: 'same-origin'});
  if (answer.redirected) {
    location.reload(); // logged out in the meantime
    return;
  }
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const shown of document.querySelectorAll('[data-live]')) {
    const fresh = now.getElementById(shown.id);
    // What is said decides, not the markup: forms have a new token each time. And nobody loses what they are at.
    if (fresh && fresh.textContent !== shown.textContent && !shown.contains(document.activeElement)
        && !shown.querySelector('details[open]')) {
      shown.replaceChildren(...fresh.childNodes);
    }
  }
}

async function repeat() {
  try {
    if (!document.hidden) {
      await look();
    }
  } catch (unreachable) {
    // The next look may find it again.
  }
  setTimeout(repeat, PERIOD);
}

setTimeout(repeat, PERIOD);
