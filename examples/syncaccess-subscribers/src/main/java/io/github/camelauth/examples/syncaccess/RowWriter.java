package io.github.camelauth.examples.syncaccess;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelauth.examples.support.Reasons;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Writes the rows, then the state. Whatever ends the process between the two, or before them, the next run asks from the same
 * start again, and so replaces the file of that name: there is neither a gap nor a row that comes twice.
 */
final class RowWriter implements Processor {

    private static final int NOBODY = 404;

    private final StateFile state;
    private final Options options;
    private final Runs runs;
    private final Reasons reasons;
    private final PrintStream out;

    RowWriter(StateFile state, Options options, Runs runs, Reasons reasons, PrintStream out) {
        this.state = state;
        this.options = options;
        this.runs = runs;
        this.reasons = reasons;
        this.out = out;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        Range range = exchange.getProperty(RangeReader.RANGE, Range.class);
        Extract extract = extract(exchange);
        List<JsonNode> rows = extract.without(state.read().users());
        Path file = options.directory().resolve(range.fileName(options.format().name()));
        if (rows.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            WholeFile.write(file, options.format().write(rows));
        }
        state.write(range.end(), extract.users());
        reasons.forget();
        runs.succeeded(rows.size());
        out.println("  " + (rows.isEmpty() ? "nobody new" : rows.size() + " new -> " + file.getFileName()) + ", "
                + runs.rows() + " since the start");
    }

    private static Extract extract(Exchange exchange) {
        int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        return status == NOBODY
                ? Extract.empty()
                : Extract.of(exchange.getMessage().getBody(byte[].class));
    }
}
