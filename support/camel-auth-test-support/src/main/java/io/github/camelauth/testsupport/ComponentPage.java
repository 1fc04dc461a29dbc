package io.github.camelauth.testsupport;

/** A component's page, with the tables between their marks as the component's catalogue has them. */
final class ComponentPage {

    /** Writes the tables of all pages anew. */
    static final String COMMAND = "mvn -B -ntp -pl support/camel-auth-test-support -am process-classes exec:java@pages";

    private final OptionTables tables;

    ComponentPage(ComponentMetadata metadata) {
        this.tables = new OptionTables(metadata);
    }

    /** @param page with each pair of marks once; what else it says stays as it is */
    String withTables(String page) {
        String components = replace(page, "component options", tables.component());
        String endpoints = replace(components, "endpoint options", tables.endpoint());
        return replace(endpoints, "component headers", tables.headers());
    }

    private static String replace(String page, String name, String table) {
        String start = "// " + name + ": START\n";
        String end = "// " + name + ": END";
        int from = page.indexOf(start);
        int to = page.indexOf(end, from);
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("The page lacks the marks '" + start.strip() + "' and '" + end + "'");
        }
        return page.substring(0, from) + start + table + "\n" + page.substring(to);
    }
}
