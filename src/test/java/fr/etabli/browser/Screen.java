package fr.etabli.browser;

/** Screens on which the pages are tried; sizes in CSS pixels. */
enum Screen {
    PHONE(390, 844, true),
    DESK(1280, 900, false),
    /** A desk at a zoom of 400 %, where WCAG asks that nothing need be scrolled in two directions. */
    ENLARGED(320, 256, false);

    final int width;
    final int height;
    final boolean touch;

    Screen(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }
}
