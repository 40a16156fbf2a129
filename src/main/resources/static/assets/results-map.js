// Draws the schools of a page of results on a map. The list beside it says the same and more, to everybody; the map is for
// the eye and the pointer, hidden from others, and nothing on it takes the focus.
const LEAFLET = '/webjars/leaflet/1.9.4/dist/leaflet';
const NEAREST_ZOOM = 9;
const MARK = { radius: 8, weight: 2, fillOpacity: 1, className: 'pin' };
let ready;
let drawn;

function load() {
    ready ??= new Promise((resolve, reject) => {
        const style = document.createElement('link');
        style.rel = 'stylesheet';
        style.href = `${LEAFLET}.css`;
        const script = document.createElement('script');
        script.src = `${LEAFLET}.js`;
        script.onload = resolve;
        script.onerror = () => {
            ready = undefined;
            reject(new Error(script.src));
        };
        document.head.append(style, script);
    });
    return ready;
}

async function outlines(address) {
    const answer = await fetch(address);
    if (!answer.ok) {
        throw new Error(`${answer.status}`);
    }
    return answer.json();
}

/** Lets go of the map, whose place in the page is given away. */
export function forget() {
    drawn?.sizes.disconnect();
    drawn?.map.remove();
    drawn = undefined;
}

function pins(chart) {
    return chart.dataset.pins.split(' ').map(pin => {
        const [slug, point] = pin.split(':');
        return { card: document.getElementById(`ecole-${slug}`), at: point.split(',').map(Number) };
    });
}

function point(map, { card, at }) {
    const link = card.querySelector('a');
    const mark = L.circleMarker(at, MARK).addTo(map);
    mark.on('click', () => location.assign(link.href));
    const mind = over => {
        mark.setRadius(over ? MARK.radius + 4 : MARK.radius);
        card.classList.toggle('minded', over);
        if (over) {
            mark.bringToFront();
            drawn.name.setContent(document.createTextNode(link.textContent)).setLatLng(at).addTo(map);
        } else {
            drawn.name.remove();
        }
    };
    mark.on('mouseover', () => mind(true)).on('mouseout', () => mind(false));
    card.addEventListener('pointerenter', () => mind(true));
    card.addEventListener('pointerleave', () => mind(false));
}

/** The sign of the place asked for, which no school has. */
function sign() {
    const made = document.createElement('span');
    made.className = 'place-sign';
    return made;
}

function legend(chart) {
    const { legend: words, place } = chart.dataset;
    const made = document.createElement('p');
    made.className = 'soft small';
    made.append(words);
    if (place) {
        const named = document.createElement('span');
        named.className = 'place';
        named.append(sign(), ` ${place}`);
        made.append(' ', named);
    }
    return made;
}

function zoomButton(map, sign, title, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.title = title;
    button.textContent = sign;
    button.addEventListener('click', act);
    return button;
}

export async function draw(chart) {
    chart.setAttribute('aria-hidden', 'true');
    const ground = document.createElement('div');
    ground.className = 'ground';
    chart.append(legend(chart), ground);
    const [areas] = await Promise.all([outlines(chart.dataset.outlines), load()]);
    if (!chart.isConnected) {
        return;
    }
    const map = L.map(ground, {
        attributionControl: false, zoomControl: false, keyboard: false, scrollWheelZoom: false, maxZoom: 12,
        dragging: !L.Browser.mobile, zoomSnap: 0.5, fadeAnimation: false,
        zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    const found = pins(chart).filter(pin => pin.card);
    const origin = chart.dataset.origin?.split(',').map(Number);
    const seen = found.map(pin => pin.at).concat(origin ? [origin] : []);
    const fit = () => map.fitBounds(seen, { padding: [30, 30], maxZoom: NEAREST_ZOOM, animate: false });
    fit();
    const sizes = new ResizeObserver(() => map.invalidateSize());
    sizes.observe(ground);
    // One name for all: a mark with a name of its own would be a stop of the tabulator.
    drawn = { map, sizes, name: L.tooltip({ direction: 'top', offset: [0, -MARK.radius] }) };
    found.forEach(pin => point(map, pin));
    if (origin) {
        const icon = L.divIcon({ className: 'origin', html: sign().outerHTML, iconSize: [16, 16] });
        L.marker(origin, { icon, interactive: false, keyboard: false }).addTo(map);
    }
    const bar = document.createElement('div');
    bar.className = 'zoom';
    bar.append(
        zoomButton(map, '+', chart.dataset.in, () => map.zoomIn()),
        zoomButton(map, '−', chart.dataset.out, () => map.zoomOut()));
    ground.append(bar);
    L.DomEvent.disableClickPropagation(bar);
    L.geoJSON(areas, { interactive: false, style: { className: 'area', fillOpacity: 1, weight: 1 } })
        .addTo(map).bringToBack();
}
