package io.github.camelauth.benchmarks.scenario;

import io.github.camelauth.benchmarks.report.Row;
import java.nio.file.Path;
import java.util.List;

/** Measures one figure of the design. */
public interface Scenario {

    /** Its number in the design. */
    String figure();

    /**
     * Measures.
     *
     * @param mode how long it may take
     * @param output where pictures go
     */
    List<Row> run(Mode mode, Path output) throws Exception;
}
