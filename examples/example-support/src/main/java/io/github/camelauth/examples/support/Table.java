package io.github.camelauth.examples.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows as aligned text. It is for reading, so what is long is cut. */
public final class Table {

    private static final int MOST_ROWS = 20;
    private static final int WIDEST = 40;

    private Table() {}

    /** One line for the names of the columns and one for each row. */
    public static List<String> lines(List<Map<String, String>> rows) {
        List<Map<String, String>> shown = rows.subList(0, Math.min(rows.size(), MOST_ROWS));
        List<String> columns =
                shown.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        List<List<String>> cells = new ArrayList<>();
        cells.add(columns.stream().map(Table::cut).toList());
        shown.forEach(row -> cells.add(columns.stream()
                .map(column -> cut(row.getOrDefault(column, "")))
                .toList()));
        List<String> lines = new ArrayList<>(aligned(cells));
        if (rows.size() > MOST_ROWS) {
            lines.add("... and " + (rows.size() - MOST_ROWS) + " more");
        }
        return lines;
    }

    private static List<String> aligned(List<List<String>> cells) {
        List<Integer> widths = IntStream.range(0, cells.get(0).size())
                .mapToObj(column -> cells.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return cells.stream().map(line -> aligned(line, widths)).toList();
    }

    private static String aligned(List<String> line, List<Integer> widths) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < line.size(); column++) {
            String cell = line.get(column);
            text.append(cell).append(" ".repeat(widths.get(column) - cell.length() + 2));
        }
        return text.toString().stripTrailing();
    }

    /** Without control characters, which could write anywhere on a terminal. */
    private static String cut(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", " ");
        return printable.length() <= WIDEST ? printable : printable.substring(0, WIDEST - 3) + "...";
    }
}
