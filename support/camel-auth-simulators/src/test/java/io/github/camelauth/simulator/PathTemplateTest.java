package io.github.camelauth.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PathTemplateTest {

    @Test
    void match_ofPlaces_givesTheirValues() {
        assertThat(PathTemplate.of("/a/{id}/b/{name}/").match("/a/1/b/x.y/").orElseThrow())
                .containsEntry("id", "1")
                .containsEntry("name", "x.y");
    }

    @Test
    void match_ofOtherPath_isNone() {
        PathTemplate template = PathTemplate.of("/a.b/{id}/");

        assertThat(template.match("/a.b/1")).isEmpty();
        assertThat(template.match("/a.b/1/2/")).isEmpty();
        assertThat(template.match("/a.b//")).isEmpty();
        assertThat(template.match("/aXb/1/")).isEmpty();
    }

    @Test
    void emptyTemplate_matchesNothing() {
        assertThat(PathTemplate.of("").match("/")).isEmpty();
    }
}
