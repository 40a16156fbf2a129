// The search box: completes what is being typed (the ARIA combobox pattern), and asks for the position when told to.
const form = document.getElementById('recherche-formulaire');
const box = document.getElementById('recherche');
const words = form.dataset;
document.documentElement.classList.add('scripted');

// --- Suggestions

const PAUSE = 120;
const REMEMBERED = 50;

const list = document.createElement('ul');
list.id = 'propositions';
list.className = 'options';
list.hidden = true;
list.setAttribute('role', 'listbox');
list.setAttribute('aria-label', words.list);

const count = document.createElement('p');
count.id = 'propositions-etat';
count.className = 'hidden';
count.setAttribute('role', 'status');
box.after(list, count);

box.setAttribute('role', 'combobox');
box.setAttribute('aria-autocomplete', 'list');
box.setAttribute('aria-controls', list.id);
box.setAttribute('aria-expanded', 'false');

const known = new Map();
let shown = [];
/** The text that the suggestions belong to. */
let answered = '';
let active = -1;
let timer;
let request;

const open = () => !list.hidden;

function close() {
    list.hidden = true;
    count.textContent = '';
    box.setAttribute('aria-expanded', 'false');
    activate(-1);
}

function activate(index) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = list.children[active];
    if (option) {
        option.setAttribute('aria-selected', 'true');
        option.scrollIntoView({ block: 'nearest' });
        box.setAttribute('aria-activedescendant', option.id);
    } else {
        box.removeAttribute('aria-activedescendant');
    }
}

function part(text, style, lang) {
    const span = document.createElement('span');
    span.textContent = text;
    span.className = style;
    if (lang) {
        span.lang = lang;
    }
    return span;
}

function option(suggestion, index) {
    const item = document.createElement('li');
    item.id = `proposition-${index}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.append(part(suggestion.text, 'meant', suggestion.lang), ' ');
    const detail = [suggestion.kind, suggestion.detail].filter(Boolean).join(' – ');
    item.append(part(detail, 'soft small'));
    return item;
}

function show(suggestions) {
    shown = suggestions;
    answered = box.value;
    active = -1;
    list.replaceChildren(...suggestions.map(option));
    const number = suggestions.length;
    count.textContent = number === 0 ? words.none : number === 1 ? words.one : words.many.replace('%', number);
    list.hidden = number === 0;
    box.setAttribute('aria-expanded', String(number > 0));
    box.removeAttribute('aria-activedescendant');
}

async function suggest() {
    const text = box.value;
    request?.abort();
    if (!text.trim()) {
        close();
        count.textContent = '';
        return;
    }
    const mine = request = new AbortController();
    try {
        if (!known.has(text)) {
            const answer = await fetch(`${words.suggestions}?${new URLSearchParams({ text })}`, { signal: mine.signal });
            if (!answer.ok) {
                throw new Error(`${answer.status}`);
            }
            known.set(text, (await answer.json()).suggestions);
            if (known.size > REMEMBERED) {
                known.delete(known.keys().next().value);
            }
        }
        // What was typed since has its own answer.
        if (mine === request && text === box.value && document.activeElement === box) {
            show(known.get(text));
        }
    } catch (failure) {
        if (failure.name !== 'AbortError') {
            close();
        }
    }
}

/** What is asked for no more must not open the list again. */
function desist() {
    clearTimeout(timer);
    request?.abort();
}

/** The schools that were chosen to be compared stay chosen. */
function withChosen(address) {
    new FormData(form).getAll('ecole').forEach(school => address.searchParams.append('ecole', school));
    return address;
}

function choose(index) {
    const chosen = shown[index];
    box.value = chosen.fill;
    close();
    const position = form.elements.near;
    const address = new URL(chosen.href, location.href);
    if (position?.checked && address.searchParams.has('text')) {
        address.searchParams.set('near', position.value);
    }
    location.assign(address.searchParams.size > 0 ? withChosen(address) : address);
}

const moves = {
    ArrowDown: () => open() ? activate((active + 1) % shown.length) : suggest(),
    ArrowUp: () => open() ? activate(active <= 0 ? shown.length - 1 : active - 1) : suggest(),
    Home: () => activate(0),
    End: () => activate(shown.length - 1),
    Enter: () => choose(active),
    Escape: () => {
        desist();
        close();
    },
};

box.addEventListener('input', event => {
    clearTimeout(timer);
    if (!event.isComposing) {
        timer = setTimeout(suggest, PAUSE);
    }
});
box.addEventListener('compositionend', suggest);
box.addEventListener('keydown', event => {
    const arrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    // What was suggested for other words is no answer to these.
    if (open() && answered !== box.value) {
        close();
    }
    const within = open() && (event.key === 'Escape' || active >= 0);
    if (!event.isComposing && !event.altKey && !event.ctrlKey && !event.metaKey && moves[event.key] && (arrow || within)) {
        event.preventDefault();
        moves[event.key]();
    }
});
box.addEventListener('blur', () => {
    desist();
    close();
});
// The box keeps the focus, so that it does not close before the choice is made.
list.addEventListener('pointerdown', event => event.preventDefault());
list.addEventListener('click', event => {
    const index = [...list.children].indexOf(event.target.closest('[role=option]'));
    if (index >= 0) {
        choose(index);
    }
});
form.addEventListener('submit', () => {
    desist();
    close();
});

// --- Near me

const near = document.getElementById('pres-de-moi');
const state = document.getElementById('position-etat');
const WAIT = 15_000;
const KEPT = 600_000;

// About a kilometre, before anything leaves the browser: where a child lives must not travel in a link.
const rounded = degrees => (Math.round(degrees * 100) / 100 + 0).toFixed(2);

function found({ coords }) {
    const address = new URL(form.action);
    if (box.value.trim()) {
        address.searchParams.set('text', box.value.trim());
    }
    address.searchParams.set('near', `${rounded(coords.latitude)},${rounded(coords.longitude)}`);
    location.assign(withChosen(address));
}

function missed(error) {
    near.disabled = false;
    state.textContent = error.code === error.PERMISSION_DENIED ? words.denied : words.late;
}

near.addEventListener('click', () => {
    if (!navigator.geolocation) {
        state.textContent = words.missing;
        return;
    }
    state.textContent = words.asking;
    near.disabled = true;
    navigator.geolocation.getCurrentPosition(found, missed, {
        enableHighAccuracy: false, timeout: WAIT, maximumAge: KEPT,
    });
});
// A page that the browser brings back from its memory is ready to be asked again.
window.addEventListener('pageshow', event => {
    if (event.persisted) {
        near.disabled = false;
        state.textContent = '';
    }
});
