package io.github.camelauth.simulator;

import java.util.List;
import java.util.Map;

/** Writes maps, lists and plain values as XML: a name for each element, {@code Item} for those of a list. */
final class Xml {

    private Xml() {}

    static String write(String element, Object value) {
        StringBuilder xml = new StringBuilder();
        append(xml, element, value);
        return xml.toString();
    }

    private static void append(StringBuilder xml, String element, Object value) {
        xml.append('<').append(element).append('>');
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> append(xml, name.toString(), field));
        } else if (value instanceof List<?> items) {
            items.forEach(item -> append(xml, "Item", item));
        } else {
            xml.append(escaped(value.toString()));
        }
        xml.append("</").append(element).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
