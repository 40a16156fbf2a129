// Draws the map from the list, so that both say the same. The list is what keyboards and screen readers use; the map is for
// the eye and the pointer, hidden from the others, and nothing on it takes the focus. Where this fails, the picture stays.
(() => {
    const chart = document.getElementById('carte');
    const list = document.querySelector('.list');
    if (document.body.dataset.height) {
        document.body.style.height = `${document.body.dataset.height}px`;
    }
    if (!chart || !window.L) {
        return;
    }
    const METROPOLITAN = L.latLngBounds([40, -8], [53, 12]);
    const RADIUS = 8;
    const LEAST = 3;
    const GAP = 1;
    const ROUNDS = 40;
    const FOUND_ZOOM = 8;
    const crowds = [];
    let chosen = null;

    const element = (name, className, text) => {
        const made = document.createElement(name);
        made.className = className;
        made.textContent = text || '';
        return made;
    };

    const boundsOf = (features) => L.geoJSON(features).getBounds();

    // On a small map of the whole country full-sized discs would hide it; they grow as one comes nearer.
    const smallest = () => {
        const ground = chart.querySelector('.whole');
        return Math.max(LEAST, Math.min(RADIUS, Math.min(ground.clientWidth, ground.clientHeight) / 56));
    };

    /** One map, with the outlines and the marks that lie on them. */
    const draw = (container, features, marks, large) => {
        const map = L.map(container, {
            attributionControl: false, zoomControl: false, keyboard: false, scrollWheelZoom: false, trackResize: false,
            boxZoom: large, doubleClickZoom: large, touchZoom: large, dragging: large && !L.Browser.mobile,
            zoomSnap: 0.1, zoomDelta: 1, minZoom: 2, maxZoom: 13, fadeAnimation: false,
            zoomAnimation: large && !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
        });
        const outlines = L.geoJSON(features, { interactive: false, style: { className: 'area', fillOpacity: 1, weight: 1 } });
        const bounds = outlines.getBounds();
        const padding = large ? 12 : 3;
        const roomy = () => Math.min(map.getSize().x, map.getSize().y) > 2 * padding;
        const wholeZoom = () => (roomy() ? map.getBoundsZoom(bounds, false, L.point(2 * padding, 2 * padding)) : map.getMinZoom());
        let moved = false;
        const fit = () => {
            if (roomy()) {
                map.fitBounds(bounds, { padding: [padding, padding], animate: false });
            } else {
                map.setView(bounds.getCenter(), map.getMinZoom(), { animate: false });
            }
            moved = false;
        };
        fit();
        outlines.addTo(map);
        marks.forEach((mark) => {
            mark.map = map;
            mark.shape.addTo(map);
            mark.label?.addTo(map);
            Object.assign(mark.shape.getElement().dataset, { lon: mark.at.lng, lat: mark.at.lat });
        });
        const crowd = () => {
            marks.filter((mark) => mark.button).forEach((mark) => {
                mark.radius = Math.min(RADIUS, smallest() + 2 * Math.max(0, map.getZoom() - wholeZoom()));
                size(mark);
            });
            spread(map, marks);
            // A finger moves the page, not the map, until somebody has zoomed in.
            if (large && L.Browser.mobile) {
                map.dragging[map.getZoom() > wholeZoom() + 0.5 ? 'enable' : 'disable']();
            }
        };
        const see = () => { container.dataset.view = map.getBounds().toBBoxString(); };
        map.on('dragend zoomend', () => { moved = true; });
        map.on('zoomend', crowd);
        map.on('moveend', see);
        // What somebody has come nearer to stays where it is.
        map.on('resize', () => {
            if (!moved) {
                fit();
            }
            // The size of the large map decides on the discs of the small ones.
            (large ? crowds : [crowd]).forEach((one) => one());
            see();
        });
        crowds.push(crowd);
        crowd();
        see();
        new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(container);
        if (large) {
            zoomButtons(map, () => (map.getZoom() - 1 <= wholeZoom() ? fit() : map.zoomOut()));
        }
        return map;
    };

    const size = (mark) => {
        const weight = mark.open ? 1 : Math.max(1.5, mark.radius * 0.3);
        mark.shape.setStyle({ weight });
        mark.shape.setRadius(mark.radius + (mark === chosen ? 4 : 0) - (mark.open ? 0 : weight / 2));
    };

    /** Each mark where it belongs; those that cover each other part, by no more than their radius. */
    const spread = (map, marks) => {
        const placed = marks.map((mark) => {
            const home = map.latLngToLayerPoint(mark.at);
            return { mark, home, point: home, radius: mark.radius, most: Math.min(mark.radius, RADIUS) };
        });
        for (let round = 0; round < ROUNDS && part(placed); round++) {
            placed.forEach(hold);
        }
        placed.forEach(({ mark, point }) => {
            mark.shape.setLatLng(map.layerPointToLatLng(point));
            mark.label?.setLatLng(mark.shape.getLatLng());
        });
        if (placed.some((one) => one.mark === told)) {
            name.setLatLng(told.shape.getLatLng());
        }
    };

    /** Pushes apart what covers each other, half each; says whether there was any. */
    const part = (placed) => {
        let any = false;
        placed.forEach((one, at) => {
            for (let next = at + 1; next < placed.length; next++) {
                const other = placed[next];
                const apart = one.point.distanceTo(other.point);
                const missing = one.radius + other.radius + GAP - apart;
                if (missing > 0.1) {
                    any = true;
                    // In the same place there is no direction: each pair takes another.
                    const way = apart > 0.01 ? other.point.subtract(one.point).divideBy(apart) : L.point(Math.cos(next), Math.sin(next));
                    one.point = one.point.subtract(way.multiplyBy(missing / 2));
                    other.point = other.point.add(way.multiplyBy(missing / 2));
                }
            }
        });
        return any;
    };

    const hold = (one) => {
        const off = one.point.distanceTo(one.home);
        if (off > one.most) {
            one.point = one.home.add(one.point.subtract(one.home).multiplyBy(one.most / off));
        }
    };

    const zoomButtons = (map, out) => {
        const bar = element('div', 'zoom');
        const button = (sign, title, act) => {
            const made = element('button', '', sign);
            made.type = 'button';
            made.tabIndex = -1;
            made.title = title;
            made.addEventListener('click', act);
            // A click takes no focus either.
            made.addEventListener('mousedown', (event) => event.preventDefault());
            bar.append(made);
        };
        button('+', chart.dataset.in, () => map.zoomIn());
        button('−', chart.dataset.out, out);
        map.getContainer().append(bar);
        L.DomEvent.disableClickPropagation(bar);
    };

    // Not Leaflet's bindTooltip: it listens to the focus of each mark, and so makes each a stop of the tabulator.
    const name = L.tooltip({ className: 'name', direction: 'top', offset: [0, -RADIUS] });
    let told = null;

    /** Shows the name of a mark; of none, hides it. */
    const tell = (mark) => {
        if (told !== mark) {
            name.remove();
        }
        told = mark;
        if (mark) {
            name.setContent(mark.words).setLatLng(mark.shape.getLatLng()).openOn(mark.map);
        }
    };

    const schoolMarks = () => [...list.querySelectorAll('[data-lon]')].map((item) => {
        const open = item.dataset.status === 'OPEN';
        const mark = {
            item,
            open,
            at: L.latLng(Number(item.dataset.lat), Number(item.dataset.lon)),
            radius: RADIUS,
            shape: L.circleMarker([0, 0], {
                // The style sheet paints what is left out here in the colours of the page.
                className: open ? 'disc' : 'hollow',
                dashArray: item.dataset.status === 'UNKNOWN' ? '4 3' : null,
                fillOpacity: 1,
                [open ? 'fillColor' : 'color']: item.dataset.colour,
            }),
        };
        mark.words = element('span', '', `${item.querySelector('.called').textContent}, ${item.querySelector('.town').textContent}`);
        mark.shape.on('mouseover', () => tell(mark));
        mark.shape.on('mouseout', () => tell(chosen));
        mark.shape.on('click', () => choose(mark, false));
        const button = element('button', 'show small', chart.dataset.show);
        button.type = 'button';
        button.setAttribute('aria-pressed', 'false');
        button.setAttribute('aria-label', `${chart.dataset.show} – ${item.querySelector('.called').textContent}`);
        button.addEventListener('click', () => choose(mark, true));
        item.append(button);
        mark.button = button;
        return mark;
    });

    /** Where there are too many schools: a disc for each area, with its count. */
    const countMarks = (features) => {
        const items = [...list.querySelectorAll('[data-area]')];
        const most = Math.max(...items.map((item) => Number(item.dataset.count)));
        return items.flatMap((item) => {
            const feature = features.find((one) => one.properties.code === item.dataset.area);
            if (!feature) {
                return [];
            }
            const radius = 10 + 12 * Math.sqrt(Number(item.dataset.count) / most);
            const mark = {
                item, radius, at: boundsOf(feature).getCenter(),
                shape: L.circleMarker([0, 0], { radius, className: 'heap', fillOpacity: 1, weight: 1.5 }),
            };
            mark.label = L.tooltip({ className: 'amount', permanent: true, direction: 'center', interactive: false })
                .setContent(element('span', '', Number(item.dataset.count).toLocaleString(document.documentElement.lang)))
                .setLatLng(mark.at);
            mark.shape.on('click', () => item.querySelector('a')?.click());
            return [mark];
        });
    };

    const choose = (mark, fromList) => {
        const before = chosen;
        chosen = before === mark ? null : mark;
        if (before) {
            before.item.classList.remove('chosen');
            before.button.setAttribute('aria-pressed', 'false');
            size(before);
        }
        if (!chosen) {
            tell(null);
            return;
        }
        size(mark);
        mark.shape.bringToFront();
        mark.item.classList.add('chosen');
        mark.button.setAttribute('aria-pressed', 'true');
        if (fromList && mark.map.large) {
            mark.map.setView(mark.at, Math.max(mark.map.getZoom(), FOUND_ZOOM));
        } else if (!fromList) {
            // Never scrollIntoView: it would move the page around the frame.
            list.scrollTop += mark.item.getBoundingClientRect().top - list.getBoundingClientRect().top - 40;
        }
        tell(mark);
    };

    const begin = (collection) => {
        const wanted = new Set(chart.dataset.areas.split(' '));
        const features = collection.features.filter((one) => one.geometry && wanted.has(one.properties.code));
        if (!features.length) {
            return;
        }
        const home = features.filter((one) => METROPOLITAN.contains(boundsOf(one)));
        const away = features.filter((one) => !home.includes(one));
        const main = home.length ? home : away.splice(0, away.length > 1 ? 1 : away.length);
        const marks = list.querySelector('[data-area]') ? countMarks(features) : schoolMarks();
        const left = new Set(marks);
        const take = (part) => {
            const around = boundsOf(part).pad(0.3);
            const here = [...left].filter((mark) => (part === home ? METROPOLITAN : around).contains(mark.at));
            here.forEach((mark) => left.delete(mark));
            return here;
        };
        chart.setAttribute('aria-hidden', 'true');
        chart.classList.add('live');
        chart.textContent = '';
        const whole = element('div', 'whole');
        chart.append(whole);
        const row = element('div', 'insets');
        if (away.length) {
            chart.append(row);
        }
        const insets = away.map((feature) => {
            const inset = element('div', 'inset');
            const ground = element('div', 'ground');
            inset.append(ground, element('span', '', feature.properties.name));
            row.append(inset);
            return { ground, feature, marks: take([feature]) };
        });
        const mainMarks = [...take(main), ...left];
        draw(whole, main, mainMarks, true).large = true;
        insets.forEach((inset) => draw(inset.ground, [inset.feature], inset.marks, false));
    };

    fetch(chart.dataset.outlines)
        .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
        .then(begin)
        .catch(() => {});
})();
