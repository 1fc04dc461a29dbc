package io.github.camelauth.benchmarks.report;

import io.github.camelauth.benchmarks.peer.Contender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All rows as one Markdown table, its columns aligned so that a terminal shows it as well. */
public final class Table {

    private final List<List<String>> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public Table(List<Row> rows) {
        List<String> head = new ArrayList<>(List.of("", "figure"));
        Arrays.stream(Contender.values()).map(Contender::label).forEach(head::add);
        head.addAll(List.of("best peer ÷ ours", "goal", ""));
        lines.add(head);
        rows.forEach(this::add);
    }

    private void add(Row row) {
        List<String> line = new ArrayList<>(List.of(row.figure(), row.what()));
        for (Contender contender : Contender.values()) {
            String why = row.absence(contender);
            line.add(why == null ? Numbers.text(row.value(contender)) : "– [" + note(why) + "]");
        }
        line.add(row.ratio().isPresent() ? Numbers.text(row.ratio().getAsDouble()) : "–");
        line.add(row.goal().text());
        line.add(row.verdict());
        lines.add(line);
    }

    private int note(String why) {
        if (!notes.contains(why)) {
            notes.add(why);
        }
        return notes.indexOf(why) + 1;
    }

    /** The table with its notes. */
    public String markdown() {
        int[] widths = new int[lines.get(0).size()];
        lines.forEach(line ->
                Arrays.setAll(widths, i -> Math.max(widths[i], line.get(i).length())));
        StringBuilder text = new StringBuilder(cells(lines.get(0), widths));
        text.append(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(" | ", "| ", " |\n")));
        lines.stream().skip(1).forEach(line -> text.append(cells(line, widths)));
        IntStream.range(0, notes.size()).forEach(i -> text.append("\n[%d] %s.%n".formatted(i + 1, notes.get(i))));
        return text.toString();
    }

    private static String cells(List<String> line, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> line.get(i) + " ".repeat(widths[i] - line.get(i).length()))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
