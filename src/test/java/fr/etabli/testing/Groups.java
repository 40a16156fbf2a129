package fr.etabli.testing;

/** Groups of tests, for {@link org.junit.jupiter.api.Tag}. */
public final class Groups {

    /**
     * What takes too long for every build: tests that start hubs, nodes or servers of their own, those that wait for time-outs,
     * those that try a thousand things, and pages seen again in another dress. The profile of the same name runs them too, and
     * {@code .ci/run} uses it.
     */
    public static final String THOROUGH = "thorough";

    private Groups() {}
}
