// Filters, order and choices take effect as they are changed: the answer is fetched and put in the place of the old one,
// and the focus stays where it was.
const ANSWER = 'reponse';
const MOST = 4;
const wide = matchMedia('(min-width: 60rem)');
const broad = matchMedia('(min-width: 75rem)');
let request;
let mapped;
let forget = () => {};
/** What was asked for last, whether or not it is there yet. */
let asked = new URL(location.href);

const answer = () => document.getElementById(ANSWER);

function addressOf(form) {
    const address = new URL(form.action);
    for (const [name, value] of new FormData(form)) {
        if (value) {
            address.searchParams.append(name, value);
        }
    }
    if (address.searchParams.size === 0) {
        address.searchParams.set('status', 'OPEN');
    }
    return choosing(address, asked.searchParams.getAll('ecole'));
}

/** This address, with these schools chosen to be compared. */
function choosing(address, schools) {
    address.searchParams.delete('ecole');
    schools.forEach(school => address.searchParams.append('ecole', school));
    return address;
}

/** What the search box sends along of the schools that were chosen to be compared. */
const chosen = page => page.querySelectorAll('#recherche-formulaire input[name=ecole]');

function adopt(page) {
    const opened = [...answer().querySelectorAll('details[open]')].map(part => part.id);
    const focused = document.activeElement?.id;
    forget();
    answer().replaceWith(page.getElementById(ANSWER));
    opened.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
    document.title = page.title;
    chosen(document).forEach(field => field.remove());
    document.getElementById('recherche-formulaire').append(...chosen(page));
    document.querySelector('.tongue').href = page.querySelector('.tongue').getAttribute('href');
    limit();
    prepare();
    if (focused) {
        (document.getElementById(focused) ?? document.getElementById('total')).focus({ preventScroll: true });
    }
    document.getElementById('annonce').textContent = document.getElementById('total').textContent;
}

async function go(address, remember) {
    request?.abort();
    asked = new URL(address);
    const mine = request = new AbortController();
    answer().setAttribute('aria-busy', 'true');
    try {
        const got = await fetch(address, { headers: { Accept: 'text/html' }, signal: mine.signal });
        const page = new DOMParser().parseFromString(await got.text(), 'text/html');
        if (!page.getElementById(ANSWER)) {
            location.assign(address);
            return;
        }
        asked = new URL(got.url);
        if (remember) {
            history.pushState(null, '', asked);
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
    chart.hidden = !shown;
    button.textContent = shown ? button.dataset.hide : button.dataset.show;
    button.setAttribute('aria-expanded', String(shown));
    answer().classList.toggle('mapped', shown);
    if (shown && !chart.firstElementChild) {
        try {
            const map = await import(chart.dataset.script);
            forget = map.forget;
            await map.draw(chart);
        } catch {
            fail(chart);
        }
    }
}

/** The list says the same: it is shown again. */
function fail(chart) {
    if (!chart.isConnected) {
        return;
    }
    forget();
    chart.replaceChildren();
    display(false);
    document.getElementById('carte-etat').textContent = chart.dataset.failed;
}

function prepare() {
    const button = document.getElementById('voir-carte');
    if (button) {
        display(mapped ?? broad.matches);
    }
}

document.addEventListener('click', event => {
    if (event.target.id === 'voir-carte') {
        mapped = document.getElementById('carte').hidden;
        display(mapped);
    }
});
document.addEventListener('change', event => {
    const form = event.target.form;
    if (form?.id === 'filtres') {
        go(addressOf(form), true);
    } else if (form?.id === 'comparer') {
        go(choosing(new URL(asked), new FormData(form).getAll('ecole')), true);
    }
});
// A link within the page moves through the history, too.
window.addEventListener('popstate', () => {
    if (location.search !== asked.search) {
        go(location.href, false);
    }
});
broad.addEventListener('change', prepare);
wide.addEventListener('change', () => document.getElementById('tiroir').toggleAttribute('open', wide.matches));
if (wide.matches) {
    document.getElementById('tiroir').setAttribute('open', '');
}
limit();
prepare();
