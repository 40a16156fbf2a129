// Filters, order and choices take effect as they are changed: the answer is fetched and put in the place of the old one,
// and the focus stays where it was.
const ANSWER = 'reponse';
const MOST = 4;
const wide = matchMedia('(min-width: 60rem)');
let request;

const answer = () => document.getElementById(ANSWER);

function addressOf(form) {
    const address = new URL(form.action);
    for (const [name, value] of new FormData(form)) {
        if (value) {
            address.searchParams.append(name, value);
        }
    }
    return address;
}

/** This very page, with the schools that are ticked. */
function addressWithChoice(form) {
    const address = new URL(location.href);
    address.searchParams.delete('ecole');
    for (const school of new FormData(form).getAll('ecole')) {
        address.searchParams.append('ecole', school);
    }
    return address;
}

function adopt(page, address) {
    const opened = [...answer().querySelectorAll('details[open]')].map(part => part.id);
    const focused = document.activeElement?.id;
    answer().replaceWith(page.getElementById(ANSWER));
    opened.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
    document.title = page.title;
    document.querySelector('.tongue').href = page.querySelector('.tongue').getAttribute('href');
    limit();
    if (focused) {
        document.getElementById(focused)?.focus({ preventScroll: true });
    }
    document.getElementById('annonce').textContent = document.getElementById('total').textContent;
    document.dispatchEvent(new CustomEvent('etabli:answer', { detail: address }));
}

async function go(address, remember) {
    request?.abort();
    const mine = request = new AbortController();
    answer().setAttribute('aria-busy', 'true');
    try {
        const got = await fetch(address, { headers: { Accept: 'text/html' }, signal: mine.signal });
        const page = new DOMParser().parseFromString(await got.text(), 'text/html');
        if (!page.getElementById(ANSWER)) {
            location.assign(address);
            return;
        }
        if (remember) {
            history.pushState(null, '', got.url);
        }
        adopt(page, got.url);
    } catch (failure) {
        if (failure.name !== 'AbortError') {
            location.assign(address);
        }
    }
}

/** Four schools fill a table: a fifth cannot be ticked before one is let go. */
function limit() {
    const boxes = [...document.querySelectorAll('input[name=ecole]')].filter(box => box.type === 'checkbox');
    const full = boxes.filter(box => box.checked).length >= MOST;
    boxes.forEach(box => { box.disabled = full && !box.checked; });
}

document.addEventListener('change', event => {
    const form = event.target.form;
    if (form?.id === 'filtres') {
        go(addressOf(form), true);
    } else if (form?.id === 'comparer') {
        go(addressWithChoice(form), true);
    }
});
window.addEventListener('popstate', () => go(location.href, false));
wide.addEventListener('change', () => document.getElementById('tiroir').toggleAttribute('open', wide.matches));
if (wide.matches) {
    document.getElementById('tiroir').setAttribute('open', '');
}
limit();
