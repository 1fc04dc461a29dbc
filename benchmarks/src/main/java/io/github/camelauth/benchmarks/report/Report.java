package io.github.camelauth.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.benchmarks.peer.Contender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that one run measured.
 *
 * @param mode short or full
 * @param machine where
 * @param date when
 */
public record Report(String mode, Machine machine, LocalDate date, List<Row> rows) {

    /** A report of today. */
    public static Report now(String mode, Machine machine, List<Row> rows) {
        return new Report(mode, machine, LocalDate.now(ZoneOffset.UTC), rows);
    }

    /** The table under a line that says where and when. */
    public String markdown() {
        return "Measured on %s (UTC), %s mode: %s.\n\n%s".formatted(date, mode, machine, new Table(rows).markdown());
    }

    /** Writes it beside the pictures. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("results.md"), markdown());
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(directory.resolve("results.json").toFile(), json());
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", date.toString());
        json.put("mode", mode);
        json.put("processor", machine.processor());
        json.put("cores", machine.cores());
        json.put("jdk", machine.jdk());
        json.put("loadBefore", machine.load());
        json.put("rows", rows.stream().map(Report::json).toList());
        return json;
    }

    private static Map<String, Object> json(Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Contender contender : Contender.values()) {
            double value = row.value(contender);
            values.put(contender.label(), Double.isNaN(value) ? row.absence(contender) : (Object) value);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("figure", row.figure());
        json.put("what", row.what());
        json.put("values", values);
        json.put("bestPeerByOurs", row.ratio().isPresent() ? row.ratio().getAsDouble() : null);
        json.put("goal", row.goal().text());
        json.put("verdict", row.verdict());
        return json;
    }
}
