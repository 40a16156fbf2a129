package fr.etabli.map;

import java.util.List;

/**
 * What the map shows of one generation.
 *
 * @param regionList     what {@code regions} is written from
 * @param departmentList what {@code departments} is written from
 * @param bounds         west, south, east and north of all of it, in degrees
 */
record Atlas(
        Feed network,
        Feed regions,
        Feed departments,
        List<Area> regionList,
        List<Area> departmentList,
        Layers layers,
        List<Double> bounds) {}
