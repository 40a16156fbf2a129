package fr.etabli.endurance;

import java.util.List;

/**
 * What a hub holds at one moment.
 *
 * @param second     since the hub was started
 * @param requests   answered until then
 * @param generation how many were loaded until then
 * @param live       KB of its heap that a collection leaves
 * @param resident   MB of memory that the process takes
 * @param threads    of the process
 * @param files      that it holds open, pipes and the like included
 * @param sockets    that it holds open, on either side
 * @param contexts   points in time and scrolls that Elasticsearch holds open
 * @param indices    in Elasticsearch
 * @param versions   published ones that are kept
 * @param written    files in its directory, but for those of Elasticsearch and of older versions
 * @param temporary  files in the directory for temporary ones
 */
record Sample(
        long second,
        long requests,
        long generation,
        long live,
        long resident,
        long threads,
        long files,
        long sockets,
        long contexts,
        long indices,
        long versions,
        long written,
        long temporary) {

    static final String HEADER =
            "second,requests,generations,live_heap_kb,resident_mb,threads,open_files,sockets,contexts,indices,versions,"
                    + "written_files,temporary_files";

    String line() {
        return List.of(
                        second,
                        requests,
                        generation,
                        live,
                        resident,
                        threads,
                        files,
                        sockets,
                        contexts,
                        indices,
                        versions,
                        written,
                        temporary)
                .stream()
                .map(String::valueOf)
                .collect(java.util.stream.Collectors.joining(","));
    }
}
