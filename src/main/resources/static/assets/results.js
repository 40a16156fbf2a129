// Filters, order and choices take effect as they are changed: the answer is fetched and put in the place of the old one,
// and the focus stays where it was.
const ANSWER = 'reponse';
const MOST = 4;
const wide = matchMedia('(min-width: 60rem)');
const broad = matchMedia('(min-width: 75rem)');
let request;
let mapped;

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

function adopt(page) {
    const opened = [...answer().querySelectorAll('details[open]')].map(part => part.id);
    const focused = document.activeElement?.id;
    answer().replaceWith(page.getElementById(ANSWER));
    opened.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
    document.title = page.title;
    document.querySelector('.tongue').href = page.querySelector('.tongue').getAttribute('href');
    limit();
    prepare();
    if (focused) {
        document.getElementById(focused)?.focus({ preventScroll: true });
    }
    document.getElementById('annonce').textContent = document.getElementById('total').textContent;
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
        adopt(page);
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

/** The map is fetched when it is first shown: beside the list where there is room, else in its place. */
async function display(shown) {
    const chart = document.getElementById('carte');
    const button = document.getElementById('voir-carte');
    if (!chart) {
        return;
    }
    mapped = shown;
    chart.hidden = !shown;
    button.textContent = shown ? button.dataset.hide : button.dataset.show;
    button.setAttribute('aria-expanded', String(shown));
    answer().classList.toggle('mapped', shown);
    if (shown && !chart.firstElementChild) {
        const map = await import(chart.dataset.script);
        await map.draw(chart);
    }
}

function prepare() {
    const button = document.getElementById('voir-carte');
    if (button) {
        button.hidden = false;
        display(mapped ?? broad.matches);
    }
}

document.addEventListener('click', event => {
    if (event.target.id === 'voir-carte') {
        display(document.getElementById('carte').hidden);
    }
});
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
prepare();
